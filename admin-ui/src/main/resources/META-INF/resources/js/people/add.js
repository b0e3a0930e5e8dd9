/** Adding somebody: a name, what they may, within what; pictures come next. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { dialog } from '../dialog.js';
import { levelChoice } from './levels.js';
import { LIMITED, limitsForm } from './limits.js';

export function addDialog(onAdded) {
  let level = 'RESIDENT';
  const name = el('input', { type: 'text', id: 'new-name', maxLength: 100, required: true, autocomplete: 'off' });
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const limits = limitsForm(() => { wrong.textContent = ''; });
  const further = el('details', { class: 'limits-more' }, el('summary', {}, t('limits.more')), limits.root);
  const form = el('form', { onsubmit: submit },
    el('div', { class: 'field' }, el('label', { for: 'new-name' }, t('people.name')), name),
    levelChoice(level, choose),
    further, wrong,
    el('div', { class: 'row end' }, el('button', { class: 'button primary', type: 'submit' }, t('people.addNext'))));
  const { close } = dialog(t('people.add'), form);

  /** A guest is asked at once for how long; for who lives here that is one step further away. */
  function choose(chosen) {
    level = chosen;
    further.hidden = !LIMITED.has(level);
    further.open = level === 'GUEST';
  }

  async function submit(event) {
    event.preventDefault();
    wrong.textContent = LIMITED.has(level) ? limits.wrong() ?? '' : '';
    if (wrong.textContent) return;
    try {
      const made = await api('POST', '/api/people', { name: name.value.trim(), level, ...(LIMITED.has(level) ? { limits: limits.get() } : {}) });
      close();
      onAdded(made);
    } catch (problem) {
      wrong.textContent = `${problem.title}. ${problem.detail}`;
    }
  }
}
