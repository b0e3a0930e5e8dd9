/** Two histograms of similarities on one axis, one up and one down, and the lines that part them. */
import { el } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n/index.js';

/** Nobody is less alike than the one, nor more than the other. */
const LOW = -0.2;
const HIGH = 1;
const HEIGHT = 262;
const MIDDLE = 147;
const TOP = 38;
const BOTTOM = 238;
/** Hundredths that share a bar. */
const BAR = 2;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Where a similarity stands, in percent of the width. */
export const place = (value) => ((Math.min(Math.max(value, LOW), HIGH) - LOW) / (HIGH - LOW)) * 100;

/** `move(kind, value)` puts a line elsewhere. @param lines `{ kind, value, words }` */
export function scorePlot({ genuine, impostor, words, lines }) {
  const marks = new Map(lines.map((line) => [line.kind, mark(line)]));
  const root = svg('svg', { class: 'score-plot', width: '100%', height: HEIGHT, role: 'img', 'aria-label': words },
    ...bars(genuine, 'genuine', MIDDLE - TOP, -1), ...bars(impostor, 'impostor', BOTTOM - MIDDLE, 1),
    svg('line', { class: 'axis', x1: 0, x2: '100%', y1: MIDDLE, y2: MIDDLE }),
    ...TICKS.map((tick) => svg('text', { class: 'tick', x: `${place(tick)}%`, y: HEIGHT - 6, 'text-anchor': tick === 1 ? 'end' : 'middle' }, number(tick, 1))),
    ...[...marks.values()].map((one) => one.root));
  return {
    root: el('figure', { class: 'scores' }, root,
      el('figcaption', { class: 'legend' }, el('span', { class: 'genuine' }, t('calibration.genuine')), el('span', { class: 'impostor' }, t('calibration.impostor')))),
    move: (kind, value) => marks.get(kind).move(value),
  };
}

/** Roots of the counts: one that matters is seen beside hundreds that do not. */
function bars(steps, kind, room, direction) {
  const counts = new Map();
  for (const { from, count } of steps) {
    const bar = Math.floor(from / BAR) * BAR;
    counts.set(bar, (counts.get(bar) ?? 0) + count);
  }
  const most = Math.sqrt(Math.max(1, ...counts.values()));
  return [...counts].map(([from, count]) => {
    const height = Math.max(4, (Math.sqrt(count) / most) * room);
    const width = place((from + BAR) / 100) - place(from / 100);
    return svg('rect', { class: kind, x: `${place(from / 100)}%`, width: `${Math.max(width, 0.6) * 0.86}%`, y: direction < 0 ? MIDDLE - height : MIDDLE, height });
  });
}

function mark({ kind, value, words }) {
  const y = kind === 'named' ? 12 : 28; // one under the other, wherever they stand
  const line = svg('line', { y1: y - 10, y2: BOTTOM });
  const text = svg('text', { y, dx: 6 }, words);
  const root = svg('g', { class: `mark-line ${kind}` }, line, text);

  function move(to) {
    const x = `${place(to)}%`;
    for (const end of ['x1', 'x2']) line.setAttribute(end, x);
    text.setAttribute('x', x);
  }

  move(value);
  return { root, move };
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
