/** Why: every score that the verdicts carry against what it is held to, and the line that decided, in plain words. */
import { el, icon, redraw } from '../dom.js';
import { askWords, number, score } from '../format.js';
import { t, tOr } from '../i18n/index.js';
import { ruleWords } from '../rule.js';
import { headline, sentence, tone, whoIs } from './face.js';

const ICON = { good: 'check', bad: 'cross', wait: 'wait', quiet: 'person' };
const CHECK = { PASSED: 'good', FAILED: 'bad', PENDING: 'wait', UNAVAILABLE: 'quiet' };
const MOST_FACES = 3;

/** Draws a card a face, the nearest first; each only when something in it changed. Without a face it says `nobody`. */
export function whyCards(parent, faces, nobody) {
  const nearest = [...faces].sort((a, b) => b.box.height - a.box.height).slice(0, MOST_FACES);
  if (!nearest.length) {
    redraw(parent, nobody, () => el('p', { class: 'empty' }, icon('person', 28), nobody));
    return;
  }
  const tracks = nearest.map((face) => face.track).join(' ');
  redraw(parent, tracks, () => nearest.map((face) => el('section', { class: 'face', dataset: { track: face.track } })));
  nearest.forEach((face, i) => {
    redraw(parent.children[i], JSON.stringify(shownOf(face)), () => card(face));
    parent.children[i].dataset.tone = tone(face);
  });
}

/** What a card shows of a face, so that the moving box alone draws nothing anew. */
function shownOf({ track, name, recognition, liveness, checks, blinks, standing, votes, votesNeeded, rule, asking, decision, quality }) {
  return { track, name, recognition, liveness, checks, blinks, standing, votes, votesNeeded, rule, asking, decision, p: quality.poor, h: Math.round(quality.height / 8) };
}

function card(face) {
  const kind = tone(face);
  return [
    el('div', { class: 'face-head' },
      el('span', { class: `mark ${kind}` }, icon(ICON[kind])),
      el('div', {},
        el('p', { class: 'who' }, whoIs(face)),
        el('p', { class: 'verdict' }, el('strong', {}, headline(face)), ' ', sentence(face)))),
    el('ul', { class: 'lines' },
      ...similarity(face.recognition),
      face.votesNeeded ? line(face.votes >= face.votesNeeded ? 'good' : 'wait',
        t('why.votes', { n: Math.min(face.votes, face.votesNeeded), of: face.votesNeeded }),
        face.votes / face.votesNeeded, 1) : null,
      face.rule ? line('quiet', ruleWords(face.rule)) : null,
      face.asking ? line('wait', askWords(face.asking)) : null,
      ...face.checks.map(check),
      face.liveness ? line('quiet', t('why.blinks', { n: face.blinks })) : null,
      line(face.quality.poor ? 'bad' : 'good', face.quality.poor ?? t('why.picture', {
        height: number(face.quality.height, 0), sharpness: number(face.quality.sharpness, 0), light: number(face.quality.brightness, 0),
      }))),
  ];
}

function similarity(match) {
  if (!match) return [];
  if (match.kind === 'unusable') return [line('bad', match.reason)];
  const enough = match.similarity >= match.threshold;
  const lines = [match.similarity <= -1
    ? line('wait', t('why.emptyGallery'))
    : line(enough ? 'good' : 'bad', t(enough ? 'why.similar' : 'why.unlike', {
      score: score(match.similarity), threshold: score(match.threshold),
    }), match.similarity, match.threshold)];
  // With one person known there is no next one to be told from.
  if (match.kind !== 'unknown' && match.margin <= 1) {
    lines.push(line(match.kind === 'matched' ? 'good' : 'bad', t('why.margin', { margin: score(match.margin) })));
  }
  return lines;
}

function check({ name, state, score: measured, threshold, reason }) {
  const figures = measured === undefined || threshold === undefined ? ''
    : t('why.figures', { score: score(measured), threshold: score(threshold) });
  // A bar says that more is better, which holds for the passive scores only.
  const bar = name.startsWith('passive') ? [measured, threshold] : [undefined, undefined];
  const words = tOr(`check.${name}`, name);
  // Some reasons only say the check's name again.
  const said = reason.startsWith(words) ? words : `${words}: ${reason}`;
  return line(CHECK[state], [said, figures].filter(Boolean).join(' '), ...bar, t(`checked.${state}`));
}

/** One line: a mark, words that say it all, and a bar for the eye; `mark` says the mark to those who don't see it. */
function line(kind, words, value, threshold, mark) {
  const bar = value === undefined || threshold === undefined ? null
    : el('span', { class: 'bar', 'aria-hidden': 'true' }, el('span', { class: 'fill' }), threshold < 1 ? el('span', { class: 'tick' }) : null);
  bar?.style.setProperty('--value', String(Math.max(0, Math.min(1, value))));
  bar?.style.setProperty('--threshold', String(threshold));
  return el('li', { class: kind }, icon(ICON[kind] === 'person' ? 'live' : ICON[kind], 16), el('span', {}, mark ? el('span', { class: 'sr' }, `${mark}. `) : null, words), bar);
}
