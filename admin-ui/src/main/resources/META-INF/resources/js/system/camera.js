/** A door's camera: what it does, and telling it to do something else. */
import { asking } from '../asking.js';
import { el } from '../dom.js';
import { number, sourceLabel } from '../format.js';
import { t } from '../i18n/index.js';
import { state } from '../store.js';

export function cameraCard(id) {
  const facts = el('p', { class: 'facts' });
  const now = el('p', {});
  const infrared = el('p', { class: 'infrared' });
  const camera = asking();
  const source = el('input', { type: 'text', id: `source-${id}`, maxLength: 1000, autocomplete: 'off', spellcheck: false, placeholder: 'v4l2:/dev/video0' });
  const loop = el('input', { type: 'checkbox', id: `loop-${id}` });

  const tell = (wish) => camera.ask('POST', `/api/doors/${id}/camera`, wish);

  function use(event) {
    event.preventDefault();
    tell({ action: 'USE', source: source.value.trim(), loop: loop.checked });
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
      camera.root),
    draw() {
      const its = state.doors.get(id)?.camera;
      const kind = sourceLabel(its?.kind);
      now.replaceChildren(...(its
        ? [el('strong', {}, t(`camera.${its.state}`)), its.reason ? `: ${its.reason}` : '', el('br'), t('camera.from', { source: its.source }), kind ? el('span', { class: 'pill source' }, kind) : '']
        : [t('live.no.camera')]));
      facts.textContent = its ? t('camera.rates', {
        width: its.width, height: its.height, captured: number(its.capturedPerSecond, 1), analysed: number(its.analysedPerSecond, 1), dropped: number(its.dropped, 0),
      }) : '';
      const beside = its?.infrared;
      infrared.hidden = !beside;
      infrared.textContent = beside
        ? [t('camera.infrared', { source: beside.source, state: t(`infrared.${beside.state}`) }), beside.reason].filter(Boolean).join(': ')
        : '';
    },
    answered: camera.answered,
  };
}
