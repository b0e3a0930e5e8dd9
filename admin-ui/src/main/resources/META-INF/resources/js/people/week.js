/** A week to paint: by mouse and finger a rectangle, by keyboard an hour at a time. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { DAYS, emptyWeek, hoursOf, weekOf } from './hours.js';

const HOURS = [...Array(24).keys()];
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
const PRESETS = {
  weekdays: [{ days: DAYS.slice(0, 5), holidays: false, from: '08:00', to: '18:00' }],
  daytime: [{ days: DAYS.slice(0, 7), holidays: true, from: '08:00', to: '20:00' }],
  none: [],
};

export function weekGrid({ onChange }) {
  let week = emptyWeek();
  let kept = null; // as it was told, until it is painted: a night may be written another way
  let stroke = null;
  let at = [0, 8];
  const cells = DAYS.map((day, row) => HOURS.map((hour) => el('div', {
    role: 'gridcell', class: 'cell', tabIndex: -1, dataset: { row, hour },
    title: t('week.cell', { day: dayName(day), from: hour, to: hour + 1 }),
  })));
  const grid = el('div', { class: 'week', role: 'grid', 'aria-label': t('week.title'), 'aria-multiselectable': 'true', onkeydown: key },
    el('div', { role: 'row', class: 'week-row' }, el('span', { role: 'columnheader' }, el('span', { class: 'sr' }, t('week.day'))),
      ...HOURS.map((hour) => el('span', { role: 'columnheader', class: 'hour' }, hour % 6 ? el('span', { class: 'sr' }, String(hour)) : String(hour)))),
    ...DAYS.map((day, row) => el('div', { role: 'row', class: 'week-row' },
      el('span', { role: 'rowheader' }, el('span', { 'aria-hidden': 'true' }, t(`week.short.${day}`)), el('span', { class: 'sr' }, dayName(day))),
      ...cells[row])));
  grid.addEventListener('focusin', ({ target }) => { at = [Number(target.dataset.row), Number(target.dataset.hour)]; });
  grid.addEventListener('pointerdown', begin);
  grid.addEventListener('pointermove', paintTo);
  for (const name of ['pointerup', 'pointercancel']) grid.addEventListener(name, () => { stroke = null; });

  const part = (row, hour) => week[row].subarray(hour * 60, hour * 60 + 60).reduce((sum, one) => sum + one, 0);

  function draw() {
    cells.forEach((line, row) => line.forEach((cell, hour) => {
      const painted = part(row, hour);
      cell.setAttribute('aria-selected', String(painted === 60));
      cell.classList.toggle('part', painted > 0 && painted < 60);
      cell.tabIndex = row === at[0] && hour === at[1] ? 0 : -1;
    }));
  }

  function placeOf(event) {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('.cell');
    return cell && grid.contains(cell) ? [Number(cell.dataset.row), Number(cell.dataset.hour)] : null;
  }

  function begin(event) {
    const place = placeOf(event);
    if (!place || event.button || grid.classList.contains('off')) return;
    event.preventDefault();
    grid.setPointerCapture(event.pointerId);
    stroke = { from: place, before: week.map((line) => line.slice()), to: part(...place) === 60 ? 0 : 1 };
    paintTo(event);
  }

  function paintTo(event) {
    const place = stroke && placeOf(event);
    if (!place) return;
    week = stroke.before.map((line) => line.slice());
    fill(stroke.from, place, stroke.to);
    go(place);
  }

  function fill([row, hour], [otherRow, otherHour], painted) {
    for (let one = Math.min(row, otherRow); one <= Math.max(row, otherRow); one++) {
      week[one].fill(painted, Math.min(hour, otherHour) * 60, Math.max(hour, otherHour) * 60 + 60);
    }
    kept = null;
    onChange();
  }

  function go(place) {
    at = place;
    draw();
    cells[at[0]][at[1]].focus({ preventScroll: true });
  }

  function key(event) {
    const step = STEPS[event.key];
    const full = part(...at) === 60;
    if (step) {
      const next = [Math.max(0, Math.min(DAYS.length - 1, at[0] + step[0])), Math.max(0, Math.min(23, at[1] + step[1]))];
      if (event.shiftKey && !grid.classList.contains('off')) fill(next, next, full ? 1 : 0);
      go(next);
    } else if (event.key === 'Home' || event.key === 'End') go([at[0], event.key === 'Home' ? 0 : 23]);
    else if ((event.key === ' ' || event.key === 'Enter') && !grid.classList.contains('off')) {
      fill(at, at, full ? 0 : 1);
      go(at);
    } else return;
    event.preventDefault();
  }

  function set(hours) {
    kept = hours;
    week = weekOf(hours);
    draw();
  }

  const presets = Object.entries(PRESETS).map(([name, hours]) =>
    el('button', { type: 'button', class: 'link', onclick: () => { set(hours); onChange(); } }, t(`week.preset.${name}`)));
  draw();
  return {
    root: el('div', { class: 'week-box' }, el('p', { class: 'help' }, t('week.help')), grid, el('div', { class: 'row wrap' }, ...presets)),
    get: () => kept ?? hoursOf(week),
    set,
    disable: () => { grid.classList.add('off'); presets.forEach((button) => { button.disabled = true; }); },
  };
}

export const dayName = (day) => (day === 'HOLIDAY' ? t('week.holiday') : t(`value.${day}`));
