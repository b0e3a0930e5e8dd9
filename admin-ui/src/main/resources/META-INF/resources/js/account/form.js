/** Fields, and forms that say themselves what was refused. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';

export const input = (id, type, label, more = {}) => {
  const box = el('input', { type, id, required: true, maxLength: 256, ...more });
  return { box, root: el('div', { class: 'field' }, el('label', { for: id }, t(label)), box) };
};

/** A form whose refusal stands in it. */
export function form(submitText, fields, onSubmit) {
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const go = el('button', { class: 'button primary', type: 'submit' }, submitText);
  const root = el('form', { class: 'stack', onsubmit: submit }, ...fields, wrong, el('div', { class: 'row end' }, go));
  async function submit(event) {
    event.preventDefault();
    wrong.textContent = '';
    go.disabled = true;
    try {
      await onSubmit();
      root.reset();
    } catch (problem) {
      wrong.textContent = `${problem.title}. ${problem.detail}`;
    }
    go.disabled = false;
  }
  return root;
}
