/** Who of an event nobody knew: how often they were here, or whether anybody like them was. */
import { api } from '../api.js';
import { dialog } from '../dialog.js';
import { el } from '../dom.js';
import { momentOf, score } from '../format.js';
import { t } from '../i18n/index.js';
import { doorsWords, seenWords } from './words.js';

/** As many as one question may name. */
const AT_ONCE = 50;

const place = ({ door, track }) => `${door}/${track}`;
export const isUnknown = (made) => !made.decision.person && !made.pin;

/** The visitors of these events, by `door/track`; without an answer none. */
export async function visitsOf(lines) {
  const places = lines.filter(isUnknown).map(place);
  const known = new Map();
  for (let i = 0; i < places.length; i += AT_ONCE) {
    const query = new URLSearchParams(places.slice(i, i + AT_ONCE).map((at) => ['at', at]));
    for (const visit of await api('GET', `/api/visitors/visits?${query}`).catch(() => [])) known.set(place(visit), visit.visitor);
  }
  return known;
}

/** @param visits as {@link visitsOf} found them */
export function seenBefore(made, visits) {
  const visitor = visits.get(place(made));
  if (visitor) return el('p', { class: 'facts seen' }, el('a', { href: '#people' }, seenWords(visitor)));
  if (!made.pictured) return null;
  return el('p', {}, el('button', { type: 'button', class: 'link', onclick: () => search(made) }, t('visitors.before')));
}

async function search(made) {
  const found = el('ul', { class: 'visitors', 'aria-live': 'polite' }, el('li', {}, t('thisWas.looking')));
  dialog(t('visitors.before'), found);
  try {
    const alike = await api('GET', `/api/visitors/alike?decision=${made.id}`);
    found.replaceChildren(...(alike.length ? alike.map(line) : [el('li', {}, t('visitors.nobodyAlike'))]));
  } catch (problem) {
    found.replaceChildren(el('li', { class: 'wrong' }, `${problem.title}. ${problem.detail}`));
  }
}

function line({ similarity, visitor }) {
  return el('li', { class: 'visitor' },
    el('img', { src: `/api/visitors/${visitor.id}/picture`, alt: t('visitors.picture', { at: momentOf(visitor.last) }) }),
    el('div', { class: 'what' }, el('h3', {}, seenWords(visitor)),
      el('p', { class: 'facts' }, [doorsWords(visitor), t('visitors.last', { at: momentOf(visitor.last) }), t('events.similarity', { score: score(similarity) })].join(' · '))));
}
