/** The versions of a section: who wrote them, what they changed, and a way back. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { diffList } from './diff.js';

const PAGE = 10;

/** @param view the section as it stands; `done` is called after a way back was taken */
export function historyCard(view, done) {
  const { section, schema } = view;
  const list = el('ol', { class: 'versions' });
  const more = el('button', { type: 'button', class: 'link', onclick: load, hidden: true }, t('config.historyMore'));
  const root = el('details', { class: 'card history', ontoggle: () => root.open && !list.children.length && load() },
    el('summary', {}, el('h2', {}, t('config.history'))),
    el('p', { class: 'help' }, t('config.historyHelp')), list, more);
  let past = [];

  async function load() {
    more.disabled = true;
    try {
      const oldest = past.at(-1)?.version;
      const page = await api('GET', `/api/config/${section}/history?limit=${PAGE + 1}${oldest ? `&before=${oldest}` : ''}`);
      more.hidden = page.length <= PAGE;
      past = [...past, ...page];
      if (!more.hidden) past.pop();
      list.replaceChildren(...past.map((one, i) => line(one, past[i + 1] ?? page[PAGE])));
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
    more.disabled = false;
  }

  function line(one, before) {
    const stands = one.version === view.version;
    return el('li', { dataset: { version: one.version } },
      el('div', { class: 'row spread wrap' },
        el('p', {}, el('strong', {}, t('config.versionName', { version: one.version })), ' ',
          stands ? el('span', { class: 'pill good' }, t('config.stands')) : null),
        stands ? null : el('button', { type: 'button', class: 'link owner-only', onclick: () => back(one) }, icon('back', 14), t('config.useAgain'))),
      el('p', { class: 'facts' }, t('config.by', { at: momentOf(one.changedAt), author: one.author }), one.note ? ` · ${one.note}` : ''),
      before ? diffList(section, schema, before.body, one.body) : null);
  }

  async function back(one) {
    try {
      const made = await api('POST', `/api/config/${section}/rollback`, { expectedVersion: view.version, version: one.version });
      toast(t('config.rolledBack', { from: one.version, version: made.version }));
      done();
    } catch (problem) {
      toast([problem.title, problem.detail, ...problem.problems.map((p) => p.message)].join(' '), 'bad');
    }
  }

  return root;
}
