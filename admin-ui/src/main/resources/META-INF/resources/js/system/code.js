/** The code with which Home Assistant opens a door: set and taken away, never shown. */
import { asking } from '../asking.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { state } from '../store.js';

export function codeCard(id) {
  const door = asking();
  const path = `/api/doors/${id}/code`;
  const now = el('p', {});
  const digits = el('input', { type: 'password', id: `code-${id}`, inputMode: 'numeric', pattern: '[0-9]{6,12}', required: true, maxLength: 12, autocomplete: 'off' });
  const away = el('button', { type: 'button', class: 'button', onclick: () => door.ask('DELETE', path) }, t('code.away'));

  function set(event) {
    event.preventDefault();
    door.ask('PUT', path, { digits: digits.value });
    digits.value = '';
  }

  return {
    root: el('section', { class: 'card', dataset: { code: id }, 'aria-label': t('code.title', { door: id }) },
      el('h2', {}, t('code.title', { door: id })), now,
      el('form', { class: 'field owner-only', onsubmit: set },
        el('label', { for: `code-${id}` }, t('code.digits')),
        el('div', { class: 'row wrap' }, digits, el('button', { class: 'button', type: 'submit' }, t('code.set')), away),
        el('p', { class: 'help' }, t('code.help'))),
      door.root),
    draw() {
      const isSet = Boolean(state.doors.get(id)?.lock?.opensByCode);
      now.textContent = t(isSet ? 'code.is' : 'code.none');
      away.hidden = !isSet;
    },
    answered: door.answered,
  };
}
