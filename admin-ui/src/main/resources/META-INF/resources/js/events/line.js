/** A decision as a line of a list. */
import { dialog } from '../dialog.js';
import { el, icon } from '../dom.js';
import { decisionWords } from '../denial.js';
import { number, score, sourceLabel, timeOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { ruleWords } from '../rule.js';
import { isOwner } from '../session.js';
import { isUnknown, seenBefore } from '../visitors/before.js';
import { notThemDialog } from './notthem.js';
import { thisWasDialog } from './thiswas.js';

export function recentList(decisions) {
  if (!decisions.length) return el('p', { class: 'empty' }, icon('events', 28), t('events.none'));
  return el('ol', { class: 'decisions' }, ...decisions.map((made) => decisionLine(made)));
}

/**
 * @param duress whether this is known to have been asked for under duress
 * @param onSaid takes the name once an owner says who it was; without it nobody is asked
 * @param onDenied is told once an owner says that it was not whom the door named; without it nobody is asked
 * @param visits of strangers, as far as they are known; without them nothing is said of that
 */
export function decisionLine(made, { duress = false, onSaid = null, onDenied = null, visits = null } = {}) {
  const { decision } = made;
  const granted = decision.kind === 'granted';
  const person = decision.person ? made.name ?? t('face.forgotten') : t('face.somebody');
  const source = sourceLabel(made.source);
  return el('li', { class: `decision ${granted ? 'good' : 'bad'}`, dataset: { id: made.id } },
    el('span', { class: `mark ${granted ? 'good' : 'bad'}` }, icon(granted ? 'check' : 'cross')),
    el('div', { class: 'what' },
      el('p', {}, el('strong', {}, person), ' ', decision.with ? `${t('decision.with', { name: made.withName ?? t('face.forgotten') })} ` : null, el('span', { class: `pill ${granted ? 'good' : 'bad'}` }, t(`decision.${decision.kind}`)),
        source ? el('span', { class: 'pill source' }, source) : null,
        made.pin ? el('span', { class: 'pill' }, t(`events.pin.${made.pin}`)) : null,
        el('time', { datetime: made.decidedAt }, timeOf(made.decidedAt))),
      duress ? el('p', { class: 'notice bad duress' }, icon('warn'), el('strong', {}, t('events.duress'))) : null,
      el('p', { class: 'words' }, decisionWords(decision)),
      el('p', { class: 'facts' }, facts(made)),
      made.rule ? el('p', { class: 'facts' }, ruleWords(made.rule)) : null,
      visits && isOwner() && isUnknown(made) && !made.said ? seenBefore(made, visits) : null,
      deniedWords(made, onDenied),
      saidWords(made, onSaid),
      ...made.reports.map(report)),
    made.pictured ? snapshot(made) : null);
}

/** Who it was, as an owner said, or the question. A PIN has no face. */
function saidWords(made, onSaid) {
  if (made.said) return el('p', { class: 'facts said' }, t('thisWas.said', { name: made.said }));
  if (!onSaid || !isOwner() || !made.pictured || made.pin) return null;
  return el('p', {}, el('button', { type: 'button', class: 'link who-was', onclick: () => thisWasDialog(made, onSaid) }, t('thisWas.ask')));
}

/** That it was not whom the door named, as an owner said, or the button for it. */
function deniedWords(made, onDenied) {
  if (made.notThem) return el('p', { class: 'facts denied' }, t('notThem.said'));
  if (!onDenied || !isOwner() || !made.pictured || made.pin || !made.name) return null;
  return el('p', {}, el('button', { type: 'button', class: 'link not-them', onclick: () => notThemDialog(made, onDenied) }, t('notThem.ask', { name: made.name })));
}

/** The door at that moment, small; a click shows it large. */
function snapshot(made) {
  const path = `/api/decisions/${made.id}/snapshot.jpg`;
  const words = t('events.picture', { at: timeOf(made.decidedAt) });
  const gone = (event) => event.target.closest('button').remove(); // its time was over
  return el('button', { type: 'button', class: 'snapshot', onclick: () => dialog(words, el('img', { class: 'large', src: path, alt: words })) },
    el('img', { src: path, alt: words, loading: 'lazy', onerror: gone }));
}

function facts(made) {
  return [
    t('door.name', { door: made.door }),
    made.similarity === undefined ? null : t('events.similarity', { score: score(made.similarity) }),
    made.votes ? tn('events.votes', made.votes) : null,
    made.blinks ? tn('blinks', made.blinks) : null,
    made.captureToDecisionMs === undefined ? null : t('events.latency', { ms: number(made.captureToDecisionMs, 0) }),
  ].filter(Boolean).join(' · ');
}

function report({ channel, recipient, status, detail }) {
  const way = channel ? t('notify.by', { channel: t(`channel.${channel}`), recipient }) : recipient;
  return el('p', { class: `report ${status === 'SENT' ? 'good' : 'wait'}` },
    t('events.report', { way, status: t(`report.${status}`) }), detail ? ` ${detail}` : '');
}
