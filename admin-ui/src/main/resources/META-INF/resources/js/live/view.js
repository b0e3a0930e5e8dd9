/** The Live tab: a card a door, and beside it why the face in view may come in or not. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { on, state } from '../store.js';
import { doorCard } from './door.js';
import { dryRunSwitch } from './dryrun.js';
import { lockdown } from './lockdown.js';
import { recentList } from '../events/line.js';

/**
 * Where it does not speak HTTP/2, a browser has six connections for all that it asks of us, and each stream of pictures
 * keeps one: further doors show a still a second.
 */
const MOST_STREAMS = performance.getEntriesByType('navigation')[0]?.nextHopProtocol === 'h2' ? Infinity : 3;

export function liveView() {
  const doors = el('div', { class: 'doors' });
  const recent = el('div', { class: 'recent' });
  const cards = new Map();
  const { banner, card: lockdownCard } = lockdown();
  let visible = false;
  let led = null;

  function drawDoors() {
    for (const id of state.doors.keys()) {
      if (!cards.has(id)) {
        const card = doorCard(id);
        cards.set(id, card);
        // In the order of their names, however they were heard of; those that are there stay in place.
        const after = [...doors.children].find((one) => one.dataset.door > id);
        doors.insertBefore(card.root, after ?? null);
        if (visible && !document.hidden) card.watch(true, cards.size <= MOST_STREAMS);
      }
    }
    lead();
  }

  /** A link leads to one door, which may not be known yet. */
  function lead() {
    if (!cards.has(led)) return;
    cards.get(led).lead();
    led = null;
  }

  function drawRecent() {
    recent.replaceChildren(recentList(state.decisions.slice(0, 6)));
  }

  const watch = (watched) => {
    visible = watched;
    [...doors.children].forEach((card, i) => cards.get(card.dataset.door).watch(watched && !document.hidden, i < MOST_STREAMS));
  };
  // A page in the background takes no pictures from anyone.
  document.addEventListener('visibilitychange', () => visible && watch(true));

  on('doors all', drawDoors);
  on('all decision notification people', drawRecent);
  on('live', (view) => cards.get(view.door)?.live(view));
  on('camera lock', (part) => cards.get(part.door)?.draw());
  on('answer', (answer) => cards.get(answer.door)?.answered(answer));
  on('all connection service system', () => cards.forEach((card) => card.draw()));
  on('connection', (connected) => connected && watch(visible));
  drawDoors();
  drawRecent();

  return {
    root: el('section', { class: 'view live', 'aria-label': t('tab.live') },
      el('h1', { class: 'sr' }, t('tab.live')),
      banner,
      doors,
      lockdownCard,
      dryRunSwitch(),
      el('section', { class: 'card' },
        el('div', { class: 'row spread' },
          el('h2', {}, t('live.recent')),
          el('a', { href: '#events', class: 'link' }, t('live.all'))),
        recent)),
    enter: () => watch(true),
    leave: () => {
      watch(false);
      cards.forEach((card) => card.lead(false));
    },
    open: ([door]) => {
      led = door ?? null;
      lead();
    },
  };
}
