/** A door's camera: what it does, and telling it to do something else. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { number, sourceLabel } from '../format.js';
import { t } from '../i18n/index.js';
import { state } from '../store.js';

export function cameraCard(id) {
  const facts = el('p', { class: 'facts' });
  const now = el('p', {});
  const infrared = el('p', { class: 'infrared' });
  const says = el('p', { class: 'camera-says', role: 'status' });
  const source = el('input', { type: 'text', id: `source-${id}`, maxLength: 1000, autocomplete: 'off', spellcheck: false, placeholder: 'v4l2:/dev/video0' });
  const loop = el('input', { type: 'checkbox', id: `loop-${id}` });

  let told = null;
  let heard = null;

  async function tell(wish) {
    says.className = 'camera-says wait';
    says.textContent = t('camera.told');
    try {
      told = (await api('POST', `/api/doors/${id}/camera`, wish)).id;
      say();
    } catch (problem) {
      says.className = 'camera-says bad';
      says.textContent = `${problem.title}. ${problem.detail}`;
    }
  }

  function use(event) {
    event.preventDefault();
    tell({ action: 'USE', source: source.value.trim(), loop: loop.checked });
  }

  /** What the camera answered to us; the lock answers too, and to others. */
  function say() {
    if (!heard || heard.command !== told) return;
    const done = heard.outcome === 'DONE';
    says.className = `camera-says ${done ? 'good' : 'bad'}`;
    says.replaceChildren(icon(done ? 'check' : 'cross', 16), ` ${t(`answer.${heard.outcome}`)}: ${heard.reason}`);
  }

  const button = (action, label) => el('button', { type: 'button', class: 'button', onclick: () => tell({ action }) }, label);

  return {
    root: el('section', { class: 'card', dataset: { camera: id }, 'aria-label': t('camera.title', { door: id }) },
      el('h2', {}, t('camera.title', { door: id })), now, facts, infrared,
      el('div', { class: 'row wrap member-only' }, button('START', t('camera.start')), button('STOP', t('camera.stop'))),
      el('form', { class: 'field member-only', onsubmit: use },
        el('label', { for: `source-${id}` }, t('camera.source')),
        el('div', { class: 'row' }, source, el('button', { class: 'button', type: 'submit' }, t('camera.use'))),
        el('p', { class: 'help' }, t('camera.sourceHelp')),
        el('label', { class: 'tick-box' }, loop, t('camera.loop'))),
      says),
    draw() {
      const camera = state.doors.get(id)?.camera;
      const kind = sourceLabel(camera?.kind);
      now.replaceChildren(...(camera
        ? [el('strong', {}, t(`camera.${camera.state}`)), camera.reason ? `: ${camera.reason}` : '', el('br'), t('camera.from', { source: camera.source }), kind ? el('span', { class: 'pill source' }, kind) : '']
        : [t('live.no.camera')]));
      facts.textContent = camera ? t('camera.rates', {
        width: camera.width, height: camera.height, captured: number(camera.capturedPerSecond, 1), analysed: number(camera.analysedPerSecond, 1), dropped: number(camera.dropped, 0),
      }) : '';
      const beside = camera?.infrared;
      infrared.hidden = !beside;
      infrared.textContent = beside
        ? [t('camera.infrared', { source: beside.source, state: t(`infrared.${beside.state}`) }), beside.reason].filter(Boolean).join(': ')
        : '';
    },
    answered(answer) {
      heard = answer;
      say();
    },
  };
}
