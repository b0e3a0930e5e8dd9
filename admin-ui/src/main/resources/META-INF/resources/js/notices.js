/** What is down, said at once and in words, above everything else. */
import { el, icon } from './dom.js';
import { serviceName } from './format.js';
import { t } from './i18n/index.js';
import { on, state } from './store.js';

/** A service that starts later than the page is not missed yet. */
const GRACE_MS = 20_000;
const openedAt = Date.now();

function problems() {
  if (!state.connected) {
    return Date.now() - openedAt < 3_000 ? [] : [{ key: 'offline', title: t('down.page'), text: t('down.page.text') }];
  }
  const found = [];
  if (!state.system.broker) found.push({ key: 'broker', title: t('down.broker'), text: t('down.broker.text') });
  if (!state.system.database) found.push({ key: 'database', title: t('down.database'), text: t('down.database.text') });
  if (state.system.broker) {
    for (const service of state.services.values()) {
      const missed = service.state === 'NEVER_SEEN' && Date.now() - openedAt > GRACE_MS;
      if (service.state === 'OFFLINE' || service.state === 'SILENT' || missed) {
        found.push({
          key: service.instance,
          title: t(`down.${service.state}`, { service: serviceName(service.instance) }),
          text: t(`down.means.${service.instance.split('-')[0]}`),
        });
      }
    }
  }
  return found;
}

function draw() {
  const found = problems();
  const box = document.getElementById('notices');
  const key = found.map((problem) => problem.title).join('|');
  if (box.dataset.key !== key) {
    box.dataset.key = key;
    box.replaceChildren(
      ...found.map((problem) =>
        el('p', { class: 'notice bad', dataset: { notice: problem.key } }, icon('warn'),
          el('span', {}, el('strong', {}, problem.title), ' ', problem.text)),
      ),
    );
  }
  const pulse = document.getElementById('pulse');
  pulse.dataset.state = !state.connected ? 'bad' : found.length ? 'warn' : 'good';
  pulse.textContent = !state.connected ? t('pulse.offline') : found.length ? t('pulse.warn') : t('pulse.good');
}

export function showNotices() {
  on('connection system service all', draw);
  setInterval(draw, 2_000);
  draw();
}

/** A short word at the lower edge that goes by itself. */
export function toast(text, kind = 'good') {
  const line = el('p', { class: `toast ${kind}` }, icon(kind === 'good' ? 'check' : 'warn'), text);
  document.getElementById('toasts').append(line);
  setTimeout(() => line.remove(), kind === 'good' ? 4_000 : 9_000);
}
