/**
 * What a value is typed or chosen with, made from its schema. Each is `{ root, focusable, get, set }`; `group` has several
 * parts and so no label of its own, `same` compares two values that may be written differently.
 */
import { el, icon } from '../dom.js';
import { dateOf } from '../format.js';
import { t } from '../i18n/index.js';
import { entries } from './entries.js';
import { picks } from './picks.js';
import { valueName } from './values.js';

/** More are found faster by typing. */
const MOST_TICKED = 20;

export function inputOf(context) {
  const { rule } = context;
  if (rule.type === 'boolean') return toggle(context);
  if (rule.enum) return choice(context);
  if (rule.type === 'array' && rule.items?.enum) return rule.items.enum.length > MOST_TICKED ? picks(context) : severalOf(context);
  if (rule.type === 'array' && rule.items?.default) return entries(context);
  if (rule.type === 'array' && rule.items?.format === 'date') return dates(context);
  if (rule.type === 'array') return picks(context);
  if (rule.format === 'time') return time(context);
  return rule.type === 'string' ? text(context) : numeric(context);
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

/** Days of the calendar, each once, the next first. */
function dates({ id, rule, onChange }) {
  let all = [];
  const list = el('ul', { class: 'dates' });
  const day = el('input', { type: 'date', id, 'aria-label': t('config.date') });
  const add = el('button', { type: 'button', class: 'button', onclick: append }, t('config.dateAdd'));

  function append() {
    if (day.value) set([...all, day.value]);
    day.value = '';
    day.focus();
    onChange();
  }

  function line(one) {
    const away = el('button', { type: 'button', class: 'round', 'aria-label': t('config.dateRemove', { day: dateOf(one) }), onclick: () => { set(all.filter((other) => other !== one)); day.focus(); onChange(); } }, icon('cross', 14));
    return el('li', { class: 'pill' }, dateOf(one), away);
  }

  function set(value) {
    all = [...new Set(value)].sort();
    list.replaceChildren(...all.map(line));
    add.disabled = all.length >= (rule.maxItems ?? Infinity);
  }

  return { root: el('div', { class: 'stack' }, list, el('div', { class: 'row' }, day, add)), group: true, focusable: [day, add], get: () => all, set };
}

/** A time of day; empty is none. */
function time({ id, onChange }) {
  const clock = el('input', { type: 'time', id, oninput: onChange });
  return { root: clock, focusable: [clock], get: () => clock.value.slice(0, 5) || null, set: (value) => { clock.value = value ?? ''; } };
}

function text({ id, rule, onChange }) {
  const known = rule.format === 'time-zone' ? Intl.supportedValuesOf('timeZone') : [];
  const line = el('input', { type: 'text', id, autocomplete: 'off', list: known.length ? `${id}-known` : null, oninput: onChange });
  return {
    root: el('div', {}, line, known.length ? el('datalist', { id: `${id}-known` }, ...known.map((one) => el('option', { value: one }))) : null),
    focusable: [line], get: () => line.value.trim(), set: (value) => { line.value = value; },
  };
}
