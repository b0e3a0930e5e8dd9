/** What became of each alert, the newest first: filtered, read on request, new with every report. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { on } from '../store.js';
import { deliveryLine } from './delivery.js';
import { problemNote } from './words.js';

const PAGE = 20;
/** As many as one question may ask for. */
const MOST = 200;
/** Reports come in swarms. */
const SOON_MS = 400;
/** What is told of a visit is told by then, also where nothing is reported to the page. */
const TOLD_AFTER_MS = 5_000;

export function logCard() {
  const list = el('ol', { class: 'deliveries' });
  const title = el('h2', { tabIndex: -1 }, t('notify.log'));
  const more = el('button', { type: 'button', class: 'button', hidden: true, onclick: older }, t('notify.older'));
  const [recipient, status, event] = ['recipient', 'status', 'event'].map((name) => el('select', { id: `delivery-${name}`, onchange: () => load() }));
  const filters = { recipient, status, event };
  let lines = [];
  let severities = {};
  let asked = 0;
  let soon = null;

  async function read(limit, before) {
    const query = new URLSearchParams({ limit });
    for (const [name, box] of Object.entries(filters)) if (box.value) query.set(name, box.value);
    if (before) query.set('before', before);
    return api('GET', `/api/notifications/log?${query}`);
  }

  async function load(limit = PAGE) {
    const mine = ++asked;
    try {
      const page = await read(limit);
      if (mine !== asked) return;
      more.hidden = page.length < limit;
      draw(page);
    } catch (problem) {
      if (mine !== asked) return;
      more.hidden = true;
      lines = [];
      list.replaceChildren(el('li', {}, problemNote(problem, () => load())));
    }
  }

  async function older() {
    const known = lines;
    more.disabled = true;
    try {
      const page = await read(PAGE, known.at(-1).seq);
      if (known === lines) {
        more.hidden = page.length < PAGE;
        draw([...known, ...page]);
      }
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail}`, 'bad');
    }
    more.disabled = false;
  }

  /** As much as is shown, anew. */
  const look = () => load(Math.min(MOST, Math.max(PAGE, Math.ceil(lines.length / PAGE) * PAGE)));

  function lookSoon(after) {
    if (soon || !list.offsetParent) return; // nobody looks at it
    soon = setTimeout(() => { soon = null; look(); }, after);
  }

  function draw(page) {
    lines = page;
    const filtered = Object.values(filters).some((box) => box.value);
    list.replaceChildren(...(lines.length ? lines.map((line) => deliveryLine(line, severities, acknowledge))
      : [el('li', {}, el('p', { class: 'empty' }, icon('events', 28), t(filtered ? 'notify.noneSuch' : 'notify.none')))]));
  }

  async function acknowledge(alert) {
    try {
      await api('POST', `/api/notifications/alerts/${alert}/acknowledged`);
      toast(t('notify.acknowledged'));
      title.focus(); // its button goes
      look();
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail}`, 'bad');
    }
  }

  function fill(name, options) {
    const box = filters[name];
    const { value } = box;
    box.replaceChildren(el('option', { value: '' }, t('notify.any')), ...options.map(([code, words]) => el('option', { value: code }, words)));
    box.value = value;
    if (box.value !== value) box.value = '';
  }

  Object.keys(filters).forEach((name) => fill(name, []));
  on('notification', () => lookSoon(SOON_MS));
  on('decision', () => lookSoon(TOLD_AFTER_MS));
  return {
    root: el('section', { class: 'card stack log', 'aria-label': t('notify.log') },
      el('div', {}, title, el('p', { class: 'help' }, t('notify.logHelp'))),
      el('div', { class: 'filters', role: 'group', 'aria-label': t('events.filters') },
        ...Object.entries(filters).map(([name, box]) => el('div', { class: 'field' }, el('label', { for: box.id }, t(`notify.${name}`)), box))),
      list, more),
    look,
    draw({ recipients, events, statuses }) {
      severities = events;
      fill('recipient', recipients.map(({ id }) => [id, id]));
      fill('status', statuses.map((one) => [one, t(`report.${one}`)]));
      fill('event', Object.keys(events).map((one) => [one, t(`value.${one}`)]));
      if (lines.length) draw(lines);
    },
  };
}
