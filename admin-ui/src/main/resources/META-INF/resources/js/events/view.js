/** The Events tab: decisions as they happen, the newest first, older ones on request. */
import { el, icon } from '../dom.js';
import { dayOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { olderDecisions, on, state } from '../store.js';
import { decisionLine } from './line.js';

export function eventsView() {
  const list = el('div', { class: 'days' });
  const more = el('button', { type: 'button', class: 'button', onclick: older }, t('events.older'));

  async function older() {
    more.disabled = true;
    try {
      await olderDecisions();
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
    more.disabled = false;
  }

  function draw() {
    more.hidden = state.complete || !state.decisions.length;
    if (!state.decisions.length) {
      list.replaceChildren(el('div', { class: 'card' },
        el('p', { class: 'empty' }, icon('events', 28), state.system.database ? t('events.none') : t('events.away'))));
      return;
    }
    const days = new Map();
    for (const decision of state.decisions) {
      const day = dayOf(decision.decidedAt);
      days.set(day, [...(days.get(day) ?? []), decision]);
    }
    list.replaceChildren(...[...days].map(([day, decisions]) =>
      el('section', { class: 'card' }, el('h2', {}, day), el('ol', { class: 'decisions' }, ...decisions.map(decisionLine)))));
  }

  on('all decision notification people', draw);
  draw();
  return {
    root: el('section', { class: 'view events' },
      el('h1', {}, t('tab.events')), el('p', { class: 'lead' }, t('events.lead')), list, more),
  };
}
