/** When somebody is expected, once each: a courier today, a child tomorrow noon. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { arrivalWords, localDay } from './words.js';

const MOST = 20;

export function arrivalsList({ onChange }) {
  const id = `arrivals-${Math.random().toString(36).slice(2)}`;
  const input = (name, type) => el('input', { id: `${id}-${name}`, type, 'aria-describedby': `${id}-help`, oninput: onChange });
  const day = input('day', 'date');
  const from = input('from', 'time');
  const to = input('to', 'time');
  const list = el('ul', { class: 'dates' });
  const add = el('button', { type: 'button', class: 'button', onclick: append }, icon('plus', 18), t('arrivals.add'));
  const field = (control, words) => el('div', { class: 'field' }, el('label', { for: control.id }, t(words)), control);
  let all = [];

  function append() {
    const next = { date: day.value, from: from.value.slice(0, 5), to: to.value.slice(0, 5) };
    if (!next.date || !next.from || !next.to || next.from === next.to || all.length >= MOST) return day.focus();
    all = [...all, next].sort((a, b) => `${a.date}${a.from}`.localeCompare(`${b.date}${b.from}`));
    from.value = to.value = '';
    draw();
    day.focus();
    return onChange();
  }

  function draw() {
    list.replaceChildren(...all.map((one) => {
      const words = arrivalWords(one);
      return el('li', { class: 'pill' }, words,
        el('button', { type: 'button', class: 'round', 'aria-label': t('arrivals.remove', { when: words }), onclick: () => { all = all.filter((other) => other !== one); draw(); day.focus(); onChange(); } }, icon('cross', 14)));
    }));
    add.disabled = all.length >= MOST;
  }

  return {
    root: el('fieldset', { class: 'arrivals' },
      el('legend', {}, t('arrivals.title')),
      el('p', { class: 'help', id: `${id}-help` }, t('arrivals.help')),
      list,
      el('div', { class: 'limit-days' }, field(day, 'arrivals.day'), field(from, 'arrivals.from'), field(to, 'arrivals.to')),
      el('div', {}, add)),
    get: () => all,
    /** What was typed and not added would be lost unsaid. */
    wrong: () => (from.value || to.value ? t('arrivals.wrong') : null),
    /** Those that are over are not kept: yesterday's may still go on in the night. */
    set(value) {
      all = value.filter(({ date }) => date >= localDay(new Date(Date.now() - 2 * 86_400_000)));
      day.value = localDay(new Date());
      from.value = to.value = '';
      draw();
    },
    disable: () => { add.disabled = true; list.querySelectorAll('button').forEach((one) => { one.disabled = true; }); },
  };
}
