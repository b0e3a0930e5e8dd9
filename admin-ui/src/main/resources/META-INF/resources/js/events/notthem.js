/** "This was not …": the face of an event is kept apart from whom the door took it for. */
import { api } from '../api.js';
import { dialog } from '../dialog.js';
import { el, icon } from '../dom.js';
import { timeOf } from '../format.js';
import { t } from '../i18n/index.js';

/** @param onDenied is told when it is done */
export function notThemDialog(made, onDenied) {
  const { name } = made;
  const answer = el('p', { class: 'says', role: 'status' });
  const send = el('button', { type: 'button', class: 'button primary', onclick: deny }, t('notThem.yes'));
  dialog(t('notThem.ask', { name }),
    el('img', { class: 'large asked', src: `/api/decisions/${made.id}/snapshot.jpg`, alt: t('events.picture', { at: timeOf(made.decidedAt) }) }),
    el('p', { class: 'help' }, t('notThem.help', { name })),
    el('div', { class: 'row end' }, send), answer);

  function say(kind, sign, words) {
    answer.className = `says ${kind}`;
    answer.replaceChildren(icon(sign, 16), el('span', {}, words));
  }

  async function deny() {
    send.disabled = true;
    say('wait', 'warn', t('thisWas.looking'));
    try {
      await api('POST', `/api/decisions/${made.id}/not-them`);
      send.hidden = true;
      say('good', 'check', t('notThem.done', { name }));
      onDenied();
    } catch (problem) {
      say('bad', 'cross', `${problem.title}. ${problem.detail}`);
      send.disabled = false;
    }
  }
}
