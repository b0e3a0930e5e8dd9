/** One setting as a field: made from its schema, with unit, range, help, default, and what differs. */
import { el, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n/index.js';
import { inputOf } from './inputs.js';
import { helpOf, labelOf, unitOf, valueOf, written } from './values.js';

export function field({ section, key, rule, value, standard, onChange }) {
  const id = `${section}-${key}`;
  const label = labelOf(section, key);
  const input = inputOf({ id, section, key, rule, onChange });
  const wrong = el('p', { class: 'wrong', id: `${id}-wrong` });
  const note = el('p', { class: 'facts', id: `${id}-note` }, notes(section, key, rule, standard));
  const back = el('button', { type: 'button', class: 'link', onclick: () => { input.set(standard); onChange(); } }, icon('back', 14), t('config.useDefault'));
  const help = el('p', { class: 'help', id: `${id}-help` }, helpOf(section, key, rule));
  const root = el('div', { class: `field ${input.wide ? 'wide' : ''}`, dataset: { key } },
    el('div', { class: 'words' }, input.group ? el('p', { class: 'label', id: `${id}-label` }, label) : el('label', { for: id }, label), help),
    el('div', { class: 'control' }, input.root, el('div', { class: 'row wrap under' }, note, back), wrong));
  input.focusable.forEach((each) => each.setAttribute('aria-describedby', `${id}-help ${id}-note ${id}-wrong`));
  const same = input.same ?? ((a, b) => written(a) === written(b));
  let first = null;
  input.set(value);

  return {
    key,
    label,
    root,
    get: input.get,
    set: input.set,
    differs: (from) => !same(input.get(), from),
    wrong: () => root.classList.contains('is-wrong'),
    /** What to say of a number that is none, or too small or too great, in the page's language; else null. */
    outOfRange() {
      const now = input.get();
      const fits = rule.minimum === undefined || (typeof now === 'number' && now >= rule.minimum && now <= rule.maximum);
      return fits ? null : t('config.outOfRange', bounds(rule));
    },
    focus: () => (first ?? input.focusable[0]).focus(),
    /** @param places `{ path, message }` of what is wrong in it, said where it is wrong if it has such parts */
    problem(text, places = []) {
      const { rest, wrongest } = input.place?.(places) ?? { rest: places };
      wrong.textContent = text ?? rest.map((one) => one.message).join('. ');
      root.classList.toggle('is-wrong', Boolean(text || places.length));
      first = wrongest ?? null;
      input.focusable.filter((each) => each.tagName !== 'BUTTON').forEach((each) => each.setAttribute('aria-invalid', String(Boolean(wrong.textContent))));
    },
    mark(changed) {
      root.classList.toggle('is-changed', changed);
      back.hidden = same(input.get(), standard);
    },
  };
}

const bounds = (rule) => ({ from: number(rule.minimum, 3), to: number(rule.maximum, 3), unit: unitOf(rule) });

function notes(section, key, rule, standard) {
  const range = rule.minimum === undefined ? null : t('config.range', bounds(rule));
  return [range, t('config.default', { value: valueOf(section, key, rule, standard) })].filter(Boolean).join(' · ');
}
