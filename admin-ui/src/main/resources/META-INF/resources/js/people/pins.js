/** A person's PIN at the doors, and the one for duress: set and taken away, never shown. */
import { api } from '../api.js';
import { asking } from '../asking.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { on, state } from '../store.js';

/** A door says who has a PIN a moment after it answered. */
const SAID_AFTER_MS = 500;

/** The form that is open: there is one at most. */
let answered = () => {};
on('answer', (answer) => answered(answer));

export function pinForm(person) {
  const doors = [...state.doors.keys()].sort().map((id) => ({ id, asked: asking(), now: el('p', { class: 'facts' }) }));
  const digits = (id, props) => el('input', { type: 'password', id, inputMode: 'numeric', pattern: '[0-9]{6,12}', maxLength: 12, autocomplete: 'off', ...props });
  const pin = digits('person-pin', { required: true });
  const duress = digits('person-duress', { 'aria-describedby': 'person-duress-help' });
  const away = el('button', { type: 'button', class: 'button', onclick: () => ask('DELETE') }, t('pin.away'));

  function set(event) {
    event.preventDefault();
    ask('PUT', { pin: pin.value, ...(duress.value ? { duress: duress.value } : {}) });
    pin.value = '';
    duress.value = '';
  }

  function ask(method, body) {
    for (const door of doors) door.asked.ask(method, `/api/people/${person.id}/pin/${door.id}`, body);
  }

  async function read() {
    const all = await api('GET', '/api/pins').catch(() => []);
    for (const { id, now } of doors) {
      const kept = all.find((one) => one.door === id);
      const which = kept?.people.includes(person.id) ? (kept.duress.includes(person.id) ? 'both' : 'one') : 'none';
      now.textContent = `${t('door.name', { door: id })}: ${t(kept ? `pin.is.${which}` : 'pin.is.unheard')}`;
      now.dataset.pin = which;
    }
  }

  answered = (answer) => {
    doors.find((door) => door.id === answer.door)?.asked.answered(answer);
    setTimeout(read, SAID_AFTER_MS);
  };
  read();
  return el('section', { class: 'pins' }, el('h3', {}, t('pin.title')), el('p', { class: 'help' }, t('pin.help')),
    ...doors.map(({ now }) => now),
    el('form', { class: 'form', onsubmit: set },
      el('div', { class: 'field' }, el('label', { for: 'person-pin' }, t('pin.digits')), pin),
      el('div', { class: 'field' }, el('label', { for: 'person-duress' }, t('pin.duress')), duress,
        el('p', { class: 'help', id: 'person-duress-help' }, t('pin.duress.help'))),
      el('div', { class: 'row wrap' }, el('button', { class: 'button', type: 'submit' }, t('pin.set')), away)),
    ...doors.map(({ asked }) => asked.root));
}
