/** What somebody who may asks of a lock, and what became of it. */
import { api } from '../api.js';
import { asking } from '../asking.js';
import { dialog } from '../dialog.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';

const MINUTES = [2, 5, 10, 15, 30, 60, 120, 240];

export function lockControls(id) {
  const door = asking();
  const tell = (path, body) => door.ask('POST', `/api/doors/${id}/${path}`, body);
  const open = el('button', { type: 'button', class: 'button', onclick: ask }, icon('unlocked', 18), t('lock.ask.open'));
  const lock = el('button', { type: 'button', class: 'button', onclick: () => tell('lock') }, icon('locked', 18), t('lock.ask.lock'));
  /** A slip of a finger must not open a door. */
  async function ask() {
    const longest = el('select', { id: `hold-${id}` }, el('option', { value: '0' }, t('lock.ask.once')));
    const pin = el('input', { type: 'password', id: `pin-${id}`, inputMode: 'numeric', pattern: '[0-9]{6,12}', maxLength: 12, autocomplete: 'off' });
    const withPin = el('div', { class: 'field', hidden: true }, el('label', { for: `pin-${id}` }, t('lock.ask.pin')), pin);
    const sheet = dialog(t('lock.ask.title', { door: id }),
      el('form', { class: 'form', onsubmit: agreed },
        el('div', { class: 'field' }, el('label', { for: `hold-${id}` }, t('lock.ask.how')), longest),
        withPin,
        el('p', { class: 'help' }, t('lock.ask.help')),
        el('button', { type: 'submit', class: 'button primary' }, t('lock.ask.yes'))));

    function agreed(event) {
      event.preventDefault();
      sheet.close();
      const minutes = Number(longest.value);
      const digits = pin.value ? { digits: pin.value } : undefined;
      if (minutes) tell('hold-open', { seconds: minutes * 60, ...digits });
      else tell('unlock', digits);
    }

    try {
      const { holdOpenLimit: limit, pageNeedsPin } = (await api('GET', '/api/config/access')).body;
      withPin.hidden = !pageNeedsPin;
      pin.required = pageNeedsPin;
      longest.append(...MINUTES.filter((minutes) => minutes <= limit)
        .map((minutes) => el('option', { value: minutes }, t('lock.ask.minutes', { minutes }))));
    } catch {
      // Without the database nobody knows the limit: then it opens once. The door says whether it wants a PIN.
      withPin.hidden = false;
    }
  }

  return {
    root: el('div', { class: 'lock-ask member-only', role: 'group', 'aria-label': t('lock.ask.group', { door: id }) },
      el('div', { class: 'row wrap' }, open, lock), door.root),
    /** @param able whether anybody would hear */
    draw(able) {
      open.disabled = !able;
      lock.disabled = !able;
    },
    answered: door.answered,
  };
}
