/** The Live tab: a card a door, and beside it why the face in view may come in or not. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { on, state } from '../store.js';
import { doorCard } from './door.js';
import { dryRunSwitch } from './dryrun.js';
import { recentList } from '../events/line.js';

export function liveView() {
  const doors = el('div', { class: 'doors' });
  const recent = el('div', { class: 'recent' });
  const cards = new Map();
  let visible = false;

  function drawDoors() {
    for (const id of state.doors.keys()) {
      if (!cards.has(id)) {
        const card = doorCard(id);
        cards.set(id, card);
        doors.append(card.root);
        if (visible) card.watch(true);
      }
    }
  }

  function drawRecent() {
    recent.replaceChildren(recentList(state.decisions.slice(0, 6)));
  }

  const watch = (watched) => {
    visible = watched;
    for (const card of cards.values()) card.watch(watched && !document.hidden);
  };
  // A page in the background takes no pictures from anyone.
  document.addEventListener('visibilitychange', () => visible && watch(true));

  on('doors all', drawDoors);
  on('all decision notification people', drawRecent);
  on('live', (view) => cards.get(view.door)?.live(view));
  on('camera lock', (part) => cards.get(part.door)?.draw());
  on('all connection service system', () => cards.forEach((card) => card.draw()));
  on('connection', (connected) => connected && watch(visible));
  drawDoors();
  drawRecent();

  return {
    root: el('section', { class: 'view live', 'aria-label': t('tab.live') },
      el('h1', { class: 'sr' }, t('tab.live')),
      doors,
      dryRunSwitch(),
      el('section', { class: 'card' },
        el('div', { class: 'row spread' },
          el('h2', {}, t('live.recent')),
          el('a', { href: '#events', class: 'link' }, t('live.all'))),
        recent)),
    enter: () => watch(true),
    leave: () => watch(false),
  };
}
