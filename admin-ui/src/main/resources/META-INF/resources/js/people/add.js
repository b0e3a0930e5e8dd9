/** Adding somebody: a name and what they may; pictures come next. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { dialog } from '../dialog.js';
import { levelChoice } from './levels.js';

export function addDialog(onAdded) {
  let level = 'RESIDENT';
  const name = el('input', { type: 'text', id: 'new-name', maxLength: 100, required: true, autocomplete: 'off' });
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const form = el('form', { onsubmit: submit },
    el('div', { class: 'field' }, el('label', { for: 'new-name' }, t('people.name')), name),
    levelChoice(level, (chosen) => { level = chosen; }),
    wrong,
    el('div', { class: 'row end' }, el('button', { class: 'button primary', type: 'submit' }, t('people.addNext'))));
  const { close } = dialog(t('people.add'), form);

  async function submit(event) {
    event.preventDefault();
    try {
      const made = await api('POST', '/api/people', { name: name.value.trim(), level });
      close();
      onAdded(made);
    } catch (problem) {
      wrong.textContent = `${problem.title}. ${problem.detail}`;
    }
  }
}
