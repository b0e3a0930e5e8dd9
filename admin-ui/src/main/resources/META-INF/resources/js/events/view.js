/** The Events tab: decisions as they happen, the newest first; filtered, read on request, exported as a table. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { dayOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner } from '../session.js';
import { on, state, withReport } from '../store.js';
import { filterBar } from './filter.js';
import { followedCard } from './followed.js';
import { takeOffer } from '../notifications/link.js';
import { visitsOf } from '../visitors/before.js';
import { decisionLine } from './line.js';

const PAGE = 50;
/** What could not be read is tried again so soon. */
const AGAIN_MS = 3_000;
/** A visit is written down some seconds after its decision. */
const VISIT_MS = 6_000;

export function eventsView() {
  const list = el('div', { class: 'days' });
  const more = el('button', { type: 'button', class: 'button', onclick: older }, t('events.older'));
  const table = el('a', { class: 'button', download: 'doorward-events.csv' }, t('events.export'));
  const kept = el('p', { class: 'facts' });
  const filter = filterBar(load);
  const followed = followedCard();
  let lines = [];
  let complete = false;
  let asked = 0;
  let duress = new Set();
  let visits = new Map();

  async function load() {
    const mine = ++asked;
    table.href = `/api/decisions/export.csv?${filter.query()}`;
    try {
      const [newest] = await Promise.all([read(), readDuress()]);
      if (mine !== asked) return; // another filter was chosen meanwhile
      lines = newest;
      draw();
      readVisits(newest);
    } catch (problem) {
      if (mine !== asked) return;
      setTimeout(() => mine === asked && load(), AGAIN_MS);
      say(state.system.database ? `${problem.title} ${problem.detail}` : t('events.away'));
    }
  }

  async function older() {
    more.disabled = true;
    try {
      const next = await read(lines.findLast((line) => line.seq > 0)?.seq);
      const known = new Set(lines.map((line) => line.id));
      lines = [...lines, ...next.filter((line) => !known.has(line.id))];
      draw();
      readVisits(next);
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
    more.disabled = false;
  }

  async function read(before) {
    const query = filter.query();
    query.set('limit', PAGE);
    if (before) query.set('before', before);
    const page = await api('GET', `/api/decisions?${query}`);
    complete = page.length < PAGE;
    return page;
  }

  /** Nobody but an owner is told, and nowhere but here. */
  async function readDuress() {
    if (isOwner()) duress = new Set(await api('GET', '/api/decisions/duress').catch(() => duress));
  }

  async function readVisits(some) {
    if (!isOwner()) return;
    const found = await visitsOf(some);
    if (!found.size) return;
    visits = new Map([...visits, ...found]);
    draw();
  }

  function happened(decision) {
    if (!filter.admits(decision) || lines.some((line) => line.id === decision.id)) return;
    lines = [decision, ...lines];
    draw();
    if (decision.pin) readDuress().then(draw);
    setTimeout(() => readVisits([decision]), VISIT_MS);
  }

  function told(report) {
    lines = lines.map((line) => (line.id === report.decision ? { ...line, reports: withReport(line.reports, report) } : line));
    draw();
  }

  function said(id, name) {
    lines = lines.map((line) => (line.id === id ? { ...line, said: name } : line));
    draw();
  }

  function denied(id) {
    lines = lines.map((line) => (line.id === id ? { ...line, notThem: true } : line));
    draw();
  }

  function say(words) {
    more.hidden = true;
    list.replaceChildren(el('div', { class: 'card' }, el('p', { class: 'empty' }, icon('events', 28), words)));
  }

  function draw() {
    kept.textContent = state.snapshotDays ? tn('events.kept', state.snapshotDays) : t('events.keptNone');
    more.hidden = complete || !lines.length;
    if (!lines.length) {
      say(filter.active() ? t('events.noneSuch') : t('events.none'));
      return;
    }
    const days = new Map();
    for (const line of lines) {
      const day = dayOf(line.decidedAt);
      days.set(day, [...(days.get(day) ?? []), line]);
    }
    list.replaceChildren(...[...days].map(([day, decisions]) =>
      el('section', { class: 'card' }, el('h2', {}, day), el('ol', { class: 'decisions' }, ...decisions.map((made) => decisionLine(made, { duress: duress.has(made.id), visits, onSaid: (name) => said(made.id, name), onDenied: () => denied(made.id) }))))));
  }

  on('all people', load);
  on('decision', happened);
  on('notification', told);
  load();
  return {
    root: el('section', { class: 'view events' },
      el('div', { class: 'row spread wrap' },
        el('div', {}, el('h1', {}, t('tab.events')), el('p', { class: 'lead' }, t('events.lead')), kept),
        table),
      followed.root, filter.root, list, more),
    open: ([decision]) => followed.show(decision, takeOffer()),
  };
}
