/** The People tab: who is known and what they may. */
import { api, wholeList } from '../api.js';
import { el, icon } from '../dom.js';
import { t, tn } from '../i18n/index.js';
import { isOwner } from '../session.js';
import { on, state } from '../store.js';
import { addDialog } from './add.js';
import { personDialog } from './person.js';
import { visitorsSection } from '../visitors/section.js';
import { receiptsCard } from './receipt.js';
import { limitWords } from './words.js';

/** What could not be read is tried again so soon. */
const AGAIN_MS = 3_000;

export function peopleView() {
  const grid = el('ul', { class: 'people-grid' });
  const visitors = isOwner() ? visitorsSection() : null;
  const word = el('p', { class: 'notice wait', hidden: true });
  const faces = new WeakMap();
  const seen = new IntersectionObserver((entries) => entries.filter((one) => one.isIntersecting).forEach(({ target }) => {
    seen.unobserve(target);
    faces.get(target)?.();
  }), { rootMargin: '200px' });
  let people = [];
  let again = 0;

  async function load() {
    try {
      people = await wholeList('/api/people');
      word.hidden = true;
    } catch (problem) {
      word.replaceChildren(icon('warn'), el('span', {}, el('strong', {}, problem.title), ' ', problem.detail));
      word.hidden = false;
      clearTimeout(again);
      again = setTimeout(load, AGAIN_MS);
    }
    draw();
  }

  function draw() {
    const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name));
    seen.disconnect();
    grid.replaceChildren(...sorted.map(card));
    if (!people.length && word.hidden) {
      grid.replaceChildren(el('li', { class: 'card nobody' }, el('p', { class: 'empty' }, icon('people', 28), t('people.none'))));
    }
  }

  function card(person) {
    const face = el('span', { class: 'portrait', 'aria-hidden': 'true' }, icon('person', 34));
    if (person.pictures) whenSeen(face, () => portrait(person, face));
    return el('li', {},
      el('button', { type: 'button', class: 'card person', dataset: { person: person.id }, onclick: () => open(person) },
        face,
        el('span', { class: 'name' }, person.name),
        el('span', { class: 'row wrap' },
          person.demo ? el('span', { class: 'pill source' }, t('source.demo')) : null,
          el('span', { class: `pill level ${person.level ?? 'NONE'}` }, t(`level.${person.level ?? 'NONE'}`))),
        person.limits ? el('span', { class: 'facts limit-words' }, limitWords(person.limits).join(' · ')) : null,
        el('span', { class: 'facts' }, person.pictures ? tn('people.pictures', person.pictures) : t('people.noPictures'))));
  }

  /** Of hundreds of people only a few are on the screen. */
  function whenSeen(face, show) {
    faces.set(face, show);
    seen.observe(face);
  }

  async function portrait(person, face) {
    const pictures = await api('GET', `/api/people/${person.id}/pictures`).catch(() => []);
    if (pictures.length) {
      face.replaceChildren(el('img', { src: `/api/people/${person.id}/pictures/${pictures[0].id}`, alt: '', loading: 'lazy' }));
    }
  }

  const open = (person) => personDialog(person, load);
  const receipts = receiptsCard();

  function enter() {
    load();
    visitors?.load();
    receipts.read();
  }

  on('people', load);
  on('connection', (connected) => connected && load());
  on('system', () => state.system.people && !word.hidden && load());
  return {
    root: el('section', { class: 'view people' },
      el('div', { class: 'row spread' },
        el('div', {}, el('h1', {}, t('tab.people')), el('p', { class: 'lead' }, t('people.lead'))),
        el('button', { type: 'button', class: 'button primary owner-only', onclick: () => addDialog((made) => { load(); open(made); }) },
          icon('plus'), t('people.add'))),
      word, grid, visitors?.root, receipts.root),
    enter,
  };
}
