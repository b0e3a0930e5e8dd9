/** Strangers who were at the doors, those who were here last first: an owner's alone. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { on } from '../store.js';
import { visitorCard } from './card.js';

const PAGE = 12;
/** A visit is written down some seconds after its decision. */
const KEPT_AFTER_MS = 6_000;

export function visitorsSection() {
  const list = el('ul', { class: 'visitors' });
  const title = el('h2', { tabIndex: -1 }, t('visitors.title'));
  const more = el('button', { type: 'button', class: 'button', onclick: older }, t('visitors.older'));
  const other = el('button', { type: 'button', class: 'link', 'aria-pressed': 'false', onclick: turn }, t('visitors.showIgnored'));
  let ignored = false;
  let visitors = [];
  let asked = 0;

  async function load() {
    const mine = ++asked;
    try {
      const page = await read();
      if (mine === asked) draw(page);
    } catch (problem) {
      if (mine === asked) say(`${problem.title} ${problem.detail}`);
    }
  }

  async function older() {
    more.disabled = true;
    const known = visitors;
    const page = await read(known.at(-1).last).catch(() => null);
    more.disabled = false;
    if (page && known === visitors) draw(page, known);
  }

  async function read(before) {
    const query = new URLSearchParams({ ignored, limit: PAGE });
    if (before) query.set('before', before);
    return api('GET', `/api/visitors?${query}`);
  }

  function draw(page, before = []) {
    visitors = [...before, ...page];
    more.hidden = page.length < PAGE;
    if (visitors.length) list.replaceChildren(...visitors.map((visitor) => visitorCard(visitor, gone)));
    else say(t(ignored ? 'visitors.noneIgnored' : 'visitors.none'));
  }

  /** The button that was pressed is gone: who uses the keyboard goes on from the title. */
  function gone() {
    if (!document.querySelector('dialog[open]')) title.focus();
    load();
  }

  function turn() {
    ignored = !ignored;
    other.setAttribute('aria-pressed', String(ignored));
    load();
  }

  function say(words) {
    visitors = [];
    more.hidden = true;
    list.replaceChildren(el('li', { class: 'card nobody' }, el('p', { class: 'empty' }, icon('person', 28), words)));
  }

  on('decision', (made) => made.decision.person || setTimeout(load, KEPT_AFTER_MS));
  return {
    root: el('section', { class: 'stack owner-only', 'aria-label': t('visitors.title') },
      el('div', { class: 'row spread wrap' }, el('div', {}, title, el('p', { class: 'lead' }, t('visitors.lead'))), other),
      list, more),
    load,
  };
}
