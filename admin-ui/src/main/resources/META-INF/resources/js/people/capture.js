/** Pictures of somebody at a door: what to do next over the live picture, and what became of each picture. */
import { api } from '../api.js';
import { el, icon, redraw } from '../dom.js';
import { t, tn } from '../i18n/index.js';
import { overlay } from '../live/overlay.js';
import { doorPicture } from '../live/picture.js';
import { on, state } from '../store.js';
import { alikeWords, twoPeople } from './two.js';

const STEPS = ['STRAIGHT', 'LEFT', 'RIGHT', 'UP', 'DOWN'];

/** The section that is open: there is one at most. */
let open = null;
on('capture', (view) => open?.told(view));
on('live', (view) => open?.live(view));
on('all', () => open?.read());

/** @param onTaken is told of each picture that is now one of this person's */
export function captureSection(person, onTaken) {
  const path = `/api/people/${person.id}/capture`;
  const doors = [...state.doors.keys()].sort();
  const door = el('select', { id: 'capture-door' }, ...doors.map((id) => el('option', { value: id }, t('door.name', { door: id }))));
  const start = el('button', { type: 'button', class: 'button', onclick: () => begin() }, icon('live'), el('span', {}, t('capture.start')));
  const stage = el('div', { class: 'stage', hidden: true });
  const steps = el('ol', { class: 'capture-steps', hidden: true });
  const hint = el('p', { class: 'capture-hint', role: 'status' });
  const left = el('p', { class: 'facts' });
  const stop = el('button', { type: 'button', class: 'button', hidden: true, onclick: cancel }, t('capture.cancel'));
  const end = el('p', { class: 'says', role: 'status' });
  const answers = el('ul', { class: 'answers', 'aria-live': 'polite' });
  let picture = null;
  let draw2d = null;
  let taken = 0;
  let running = null;

  /** @param two id of whom an owner knows to look like this person and to be another */
  async function begin(two) {
    start.disabled = true;
    end.replaceChildren();
    try {
      taken = 0;
      told(await api('POST', path, { door: running ?? door.value, two }));
    } catch (problem) {
      say('bad', 'cross', `${problem.title}. ${problem.detail}`);
    }
    start.disabled = false;
  }

  function cancel() {
    return api('DELETE', path).catch((problem) => say('bad', 'cross', `${problem.title}. ${problem.detail}`));
  }

  async function read() {
    const view = await api('GET', path).catch(() => null);
    if (view && (running || view.state === 'RUNNING')) told(view);
  }

  function told(view) {
    if (view.person !== person.id) return;
    const runs = view.state === 'RUNNING';
    const begins = runs && running !== view.door;
    if (begins) look(view.door);
    if (!runs && running) rest();
    const words = runs ? t(`capture.hint.${view.hint}`) : '';
    if (hint.textContent !== words) hint.textContent = words; // what is said once is not said again
    hint.dataset.hint = view.hint;
    left.textContent = runs ? `${t('capture.taken', { n: view.taken, of: view.of })} · ${tn('capture.left', view.secondsLeft)}` : '';
    redraw(steps, `${view.step}${view.pictures.length}`, () => STEPS.map((step) => stepMark(step, view)));
    redraw(answers, `${view.pictures.length}${view.pictures[0]?.step}`, () => view.pictures.map((one, i) => answer(one, i === 0)));
    if (begins) stop.scrollIntoView({ block: 'nearest' }); // the picture stands above it
    if (!runs) ended(view);
    if (view.taken !== taken) {
      taken = view.taken;
      onTaken();
    }
  }

  function stepMark(step, view) {
    const good = view.pictures.some((one) => one.step === step && one.taken);
    const now = view.state === 'RUNNING' && step === view.step;
    return el('li', { class: good ? 'good' : now ? 'wait' : 'quiet', 'aria-current': now ? 'step' : null },
      icon(good ? 'check' : 'person', 16), t(`capture.step.${step}`));
  }

  /** @param newest of several that are like somebody else the last asks whether they are two */
  function answer({ step, taken: good, words, alike }, newest) {
    const kind = !good ? 'bad' : words.length ? 'wait' : 'good';
    if (alike) return tooAlike(step, alike, newest);
    return el('li', { class: kind }, icon(!good ? 'cross' : words.length ? 'warn' : 'check', 18), el('strong', {}, t(`capture.step.${step}`)),
      el('span', { class: 'says' }, ...[good ? t('upload.added') : null, ...words].filter(Boolean).map((text) => el('span', {}, text))));
  }

  function tooAlike(step, alike, newest) {
    const says = el('span', { class: 'says' });
    Promise.all([alikeWords(alike), newest ? twoPeople(alike, 'capture.two', () => again(alike.person)) : []])
      .then(([words, more]) => says.replaceChildren(...[words, ...more].map((one) => el('span', {}, one))));
    return el('li', { class: 'bad' }, icon('cross', 18), el('strong', {}, t(`capture.step.${step}`)), says);
  }

  /** They are at the answers, and the picture stands above. */
  const again = (two) => begin(two).then(() => stop.scrollIntoView({ block: 'nearest' }));

  function ended(view) {
    const words = view.state === 'DONE' && !view.taken ? t('capture.end.NOTHING') : tn(`capture.end.${view.state}`, view.taken);
    const good = view.state === 'DONE' && view.taken;
    say(good ? 'good' : view.state === 'CANCELLED' ? 'wait' : 'bad', good ? 'check' : 'warn', view.why ?? words);
    start.lastChild.textContent = t('capture.again');
  }

  function say(kind, mark, words) {
    end.className = `says ${kind}`;
    end.replaceChildren(icon(mark, 18), el('span', {}, words));
  }

  /** The picture is taken in only as long as somebody stands before it. */
  function look(id) {
    rest();
    running = id;
    end.replaceChildren();
    picture = doorPicture(id);
    const canvas = el('canvas', { class: 'overlay', 'aria-hidden': 'true' });
    draw2d = overlay(canvas);
    stage.replaceChildren(picture.root, canvas, hint);
    picture.watch(true, true);
    live(state.doors.get(id)?.live);
    show(true);
  }

  function rest() {
    picture?.watch(false);
    picture = null;
    running = null;
    show(false);
  }

  function show(runs) {
    for (const part of [stage, steps, stop]) part.hidden = !runs;
    chooser.hidden = runs;
  }

  function live(view) {
    if (!view || view.door !== running) return;
    stage.style.setProperty('--ratio', `${view.width} / ${view.height}`);
    draw2d(view);
  }

  /** Nobody sees any more what to do next. */
  function close() {
    if (running) cancel();
    rest();
    if (open?.close === close) open = null;
  }

  const chooser = el('div', { class: 'row wrap' },
    doors.length > 1 ? el('div', { class: 'field' }, el('label', { for: 'capture-door' }, t('capture.door')), door) : null, start);
  open?.close();
  open = { told, live, read, close };
  read();
  return {
    root: el('section', { class: 'capture owner-only' }, el('h3', {}, t('capture.title')), el('p', { class: 'help' }, t('capture.help')),
      chooser, stage, steps, left, stop, end, answers),
    close,
  };
}
