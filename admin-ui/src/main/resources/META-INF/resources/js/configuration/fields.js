/** One setting as a field: made from its schema, with unit, range, help, default, and what differs. */
import { el, icon } from '../dom.js';
import { number } from '../format.js';
import { t, tOr } from '../i18n/index.js';

export const labelOf = (section, key) => tOr(`setting.${section}.${key}`, humanised(key));

/** A value as people read it, with its unit. */
export function valueOf(rule, value) {
  return value === undefined ? t('none') : shown(value, rule?.items?.enum) + (typeof value === 'number' ? unitOf(rule) : '');
}

export function field({ section, key, rule, value, standard, onChange }) {
  const id = `${section}-${key}`;
  const label = labelOf(section, key);
  const input = inputOf({ id, rule, onChange });
  const wrong = el('p', { class: 'wrong', id: `${id}-wrong` });
  const note = el('p', { class: 'facts', id: `${id}-note` }, notes(rule, standard));
  const back = el('button', { type: 'button', class: 'link', onclick: () => { input.set(standard); onChange(); } }, icon('back', 14), t('config.useDefault'));
  const help = el('p', { class: 'help', id: `${id}-help` }, tOr(`setting.${section}.${key}.help`, rule.description ?? ''));
  const root = el('div', { class: 'field', dataset: { key } },
    el('div', { class: 'words' }, input.group ? el('p', { class: 'label', id: `${id}-label` }, label) : el('label', { for: id }, label), help),
    el('div', { class: 'control' }, input.root, el('div', { class: 'row wrap under' }, note, back), wrong));
  input.focusable.forEach((each) => each.setAttribute('aria-describedby', `${id}-help ${id}-note ${id}-wrong`));
  const same = input.same ?? ((a, b) => JSON.stringify(a) === JSON.stringify(b));
  input.set(value);

  return {
    key,
    label,
    root,
    get: input.get,
    set: input.set,
    differs: (from) => !same(input.get(), from),
    wrong: () => Boolean(wrong.textContent),
    /** What to say of a number that is none, or too small or too great, in the page's language; else null. */
    outOfRange() {
      const now = input.get();
      const fits = rule.minimum === undefined || (typeof now === 'number' && now >= rule.minimum && now <= rule.maximum);
      return fits ? null : t('config.outOfRange', bounds(rule));
    },
    focus: () => input.focusable[0].focus(),
    problem(text) {
      wrong.textContent = text ?? '';
      root.classList.toggle('is-wrong', Boolean(text));
      input.focusable.forEach((each) => each.setAttribute('aria-invalid', String(Boolean(text))));
    },
    mark(changed) {
      root.classList.toggle('is-changed', changed);
      back.hidden = same(input.get(), standard);
    },
  };
}

function inputOf(context) {
  const { rule } = context;
  if (rule.type === 'boolean') return toggle(context);
  if (rule.enum) return choice(context);
  if (rule.type === 'array' && rule.items?.enum) return severalOf(context);
  if (rule.type === 'array') return words(context);
  return numeric(context);
}

function numeric({ id, rule, onChange }) {
  const step = rule.type === 'integer' ? 1 : (rule.maximum - rule.minimum) <= 1 ? 0.01 : 0.5;
  const exact = el('input', { type: 'number', id, min: rule.minimum, max: rule.maximum, step: rule.type === 'integer' ? 1 : 'any', inputMode: 'decimal', oninput: () => { slide.value = exact.value; onChange(); } });
  const slide = el('input', { type: 'range', min: rule.minimum, max: rule.maximum, step, tabIndex: -1, 'aria-hidden': 'true', oninput: () => { exact.value = slide.value; onChange(); } });
  return {
    root: el('div', { class: 'row numeric' }, slide, el('span', { class: 'row exact' }, exact, rule['x-unit'] ? el('span', { class: 'unit' }, rule['x-unit']) : null)),
    focusable: [exact],
    // What is no number stays as it was typed: the server says what is wrong with it.
    get: () => (exact.value === '' || Number.isNaN(Number(exact.value)) ? exact.value : Number(exact.value)),
    set: (value) => { exact.value = String(value); slide.value = String(value); },
  };
}

function toggle({ id, onChange }) {
  const box = el('input', { type: 'checkbox', id, role: 'switch', onchange: onChange });
  return {
    root: el('label', { class: 'switch' }, box, el('span', { class: 'track', 'aria-hidden': 'true' })),
    focusable: [box], get: () => box.checked, set: (value) => { box.checked = Boolean(value); },
  };
}

function choice({ id, rule, onChange }) {
  const select = el('select', { id, onchange: onChange }, ...rule.enum.map((one) => el('option', { value: one }, valueName(one))));
  return { root: select, focusable: [select], get: () => select.value, set: (value) => { select.value = value; } };
}

function severalOf({ id, rule, onChange }) {
  const boxes = rule.items.enum.map((one, i) => el('input', { type: 'checkbox', value: one, id: i ? `${id}-${one}` : id, onchange: onChange }));
  return {
    root: el('div', { class: 'several', role: 'group', 'aria-labelledby': `${id}-label` }, ...boxes.map((box) => el('label', { class: 'tick-box' }, box, valueName(box.value)))),
    group: true, focusable: boxes,
    get: () => boxes.filter((box) => box.checked).map((box) => box.value),
    same: (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort()),
    set: (value) => boxes.forEach((box) => { box.checked = value.includes(box.value); }),
  };
}

function words({ id, onChange }) {
  const line = el('input', { type: 'text', id, autocomplete: 'off', oninput: onChange });
  return {
    root: line, focusable: [line],
    get: () => line.value.split(',').map((word) => word.trim()).filter(Boolean),
    set: (value) => { line.value = value.join(', '); },
  };
}

const unitOf = (rule) => (rule?.['x-unit'] ? ` ${rule['x-unit']}` : '');
const bounds = (rule) => ({ from: number(rule.minimum, 3), to: number(rule.maximum, 3), unit: unitOf(rule) });

function notes(rule, standard) {
  const range = rule.minimum === undefined ? null : t('config.range', bounds(rule));
  return [range, t('config.default', { value: valueOf(rule, standard) })].filter(Boolean).join(' · ');
}

/** A set has no order of its own; it is shown in the schema's. */
function shown(value, order) {
  if (typeof value === 'boolean') return t(value ? 'on' : 'off');
  if (Array.isArray(value)) return (order?.filter((one) => value.includes(one)) ?? value).map(valueName).join(', ') || t('none');
  return typeof value === 'number' ? number(value, 3) : valueName(value);
}

const valueName = (value) => tOr(`value.${value}`, tOr(`level.${value}`, String(value)));

function humanised(key) {
  const spaced = key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced[0].toUpperCase() + spaced.slice(1);
}
