/** The Configuration tab: one section at a time, its form, and what each service says to it. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { on, state } from '../store.js';
import { answerList } from './answers.js';
import { fileCard } from './file.js';
import { sectionForm } from './form.js';
import { historyCard } from './history.js';

/** What could not be read is tried again so soon. */
const AGAIN_MS = 2_000;
const SECTIONS = ['camera', 'recognition', 'liveness', 'access', 'notification'];

export function configurationView() {
  const tabs = el('nav', { class: 'subnav', 'aria-label': t('config.sections') });
  const panel = el('div', { class: 'panel' });
  const answers = el('div', { class: 'card answers-card' });
  let name = null;
  let form = null;
  let loading = false;
  let asked = 0;

  function drawTabs() {
    tabs.replaceChildren(...SECTIONS.map((section) => {
      const refused = (state.config.get(section)?.applied ?? []).some((answer) => answer.refusedVersion !== undefined);
      return el('a', { href: `#configuration/${section}`, 'aria-current': section === name ? 'page' : null, class: refused ? 'refused' : '' },
        t(`section.${section}`), refused ? el('span', { class: 'sr' }, ` (${t('config.refusedShort')})`) : null);
    }));
  }

  async function open([section]) {
    const wanted = SECTIONS.includes(section) ? section : name ?? SECTIONS[0];
    if (wanted !== name || !form) {
      name = wanted;
      await load();
    }
    drawTabs();
  }

  async function load() {
    const mine = ++asked;
    form = null;
    loading = true;
    try {
      const view = await api('GET', `/api/config/${name}`);
      if (mine !== asked) return; // another section was chosen meanwhile
      form = sectionForm(view, load);
      panel.replaceChildren(form.root, historyCard(view, load));
    } catch (problem) {
      if (mine !== asked) return;
      panel.replaceChildren(el('div', { class: 'card' }, el('p', { class: 'notice bad' }, el('span', {}, el('strong', {}, problem.title), ' ', problem.detail))));
      setTimeout(retry, AGAIN_MS);
    }
    loading = false;
    drawAnswers();
  }

  /** What could not be shown is tried again; a form that is on its way, or typed into, is left alone. */
  const retry = () => { if (name && !form && !loading) load(); };

  function drawAnswers() {
    answers.replaceChildren(answerList(name, state.config.get(name)));
  }

  on('config', (change) => {
    drawTabs();
    if (change.section === name) drawAnswers();
    if (change.section === name && change.instance === undefined) form?.standsNow(change.version);
  });
  on('all service', () => name && drawAnswers());
  // What changed while the page was not connected was not told to it.
  on('all', () => (form ? form.standsNow(state.config.get(name)?.version) : retry()));
  on('system', (system) => system.database && retry());

  return {
    root: el('section', { class: 'view configuration' },
      el('h1', {}, t('tab.configuration')), el('p', { class: 'lead' }, t('config.lead')),
      tabs, el('div', { class: 'config-columns' }, panel, el('div', { class: 'stack' }, answers, fileCard(load)))),
    open,
  };
}
