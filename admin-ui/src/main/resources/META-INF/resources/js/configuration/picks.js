/** Some of many: people, doors, recipients. Chosen by name; what is not known can be typed as it is. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { idOf, kindOf, knowReasons, label, listOf } from '../notifications/known.js';

export function picks({ id, key, rule, onChange }) {
  const kind = kindOf(key);
  let all = [];
  if (rule.items.enum) knowReasons(rule.items.enum);
  const list = el('ul', { class: 'dates' });
  const line = el('input', { type: 'text', id, list: listOf(kind), autocomplete: 'off', onchange: append, onkeydown: entered, oninput: chosen });
  const add = el('button', { type: 'button', class: 'round', 'aria-label': t('config.pickAdd'), onclick: append }, icon('plus', 18));

  /** What was typed counts, however somebody leaves the field. */
  function append() {
    const typed = line.value.trim();
    if (!typed) return;
    line.value = '';
    set([...all, idOf(kind, typed)]);
    onChange();
  }

  /** In a form it would send the form. */
  function entered(event) {
    if (event.key !== 'Enter' || !line.value.trim()) return;
    event.preventDefault();
    append();
  }

  /** Taken from the list, not typed. */
  function chosen(event) {
    if (event.inputType === 'insertReplacementText' || event.inputType === undefined) append();
  }

  function pick(one) {
    const away = el('button', { type: 'button', class: 'round', onclick: () => { set(all.filter((other) => other !== one)); line.focus(); onChange(); } }, icon('cross', 14));
    const item = el('li', { class: 'pill', dataset: { kind, pick: one } }, el('span'), away);
    label(item);
    return item;
  }

  function set(value) {
    all = [...new Set(value)];
    list.replaceChildren(...all.map(pick));
    line.disabled = add.disabled = all.length >= (rule.maxItems ?? Infinity);
  }

  return { root: el('div', { class: 'picks' }, list, el('div', { class: 'row' }, line, add)), focusable: [line, add], get: () => all, set };
}
