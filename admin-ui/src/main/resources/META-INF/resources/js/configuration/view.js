/** The Configuration tab: one section at a time, its form, and what each service says to it. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { notificationPanel } from '../notifications/panel.js';
import { isOwner } from '../session.js';
import { on, state } from '../store.js';
import { answerList } from './answers.js';
import { calibrationCard } from './calibration.js';
import { fileCard } from './file.js';
import { sectionForm } from './form.js';
import { historyCard } from './history.js';

/** What could not be read is tried again so soon. */
const AGAIN_MS = 2_000;
const SECTIONS = ['camera', 'recognition', 'liveness', 'access', 'notification'];
/** Has more than settings, for an owner: who is told, by which way, and what became of it. */
const NOTIFICATION = 'notification';
/** No section of its own: two of theirs, held against the people of this house. */
const CALIBRATION = 'calibration';
const CALIBRATED = ['recognition', 'access'];

export function configurationView() {
  const tabs = el('nav', { class: 'subnav', 'aria-label': t('config.sections') });
  const panel = el('div', { class: 'panel' });
  const answers = el('div', { class: 'card answers-card' });
  let name = null;
  let form = null;
  let loading = false;
  let asked = 0;
  let told = null;

  function drawTabs() {
    tabs.replaceChildren(...places().map((section) => {
      const refused = (state.config.get(section)?.applied ?? []).some((answer) => answer.refusedVersion !== undefined);
      return el('a', { href: `#configuration/${section}`, 'aria-current': section === name ? 'page' : null, class: refused ? 'refused' : '' },
        t(`section.${section}`), refused ? el('span', { class: 'sr' }, ` (${t('config.refusedShort')})`) : null);
    }));
  }

  const places = () => (isOwner() ? [...SECTIONS, CALIBRATION] : SECTIONS);

  async function open([section]) {
    const wanted = places().includes(section) ? section : name ?? SECTIONS[0];
    if (wanted !== name || !form) {
      name = wanted;
      await load();
    } else if (name === NOTIFICATION) {
      told?.look();
    }
    drawTabs();
  }

  async function load() {
    const mine = ++asked;
    form = null;
    loading = true;
    try {
      const shown = await (name === CALIBRATION ? calibrated() : sectioned());
      if (mine !== asked) return; // another section was chosen meanwhile
      form = shown.form;
      panel.replaceChildren(...shown.cards);
    } catch (problem) {
      if (mine !== asked) return;
      panel.replaceChildren(el('div', { class: 'card' }, el('p', { class: 'notice bad' }, el('span', {}, el('strong', {}, problem.title), ' ', problem.detail))));
      setTimeout(retry, AGAIN_MS);
    }
    loading = false;
    drawAnswers();
  }

  async function sectioned() {
    const view = await api('GET', `/api/config/${name}`);
    const made = sectionForm(view, load);
    const history = historyCard(view, load);
    if (name !== NOTIFICATION || !isOwner()) return { form: made, cards: [made.root, history] };
    told ??= notificationPanel();
    told.look();
    return { form: made, cards: [told.recipients, made.root, told.providers, told.preview, told.log, history] };
  }

  async function calibrated() {
    const card = await calibrationCard(load);
    return { form: card, cards: [card.root] };
  }

  /** What is being dragged is left where it is. */
  const calibrateAgain = () => name === CALIBRATION && form && !form.changed() && load();

  /** What could not be shown is tried again; a form that is on its way, or typed into, is left alone. */
  const retry = () => { if (name && !form && !loading) load(); };

  function drawAnswers() {
    answers.replaceChildren(...(name === CALIBRATION
      ? CALIBRATED.map((section) => answerList(section, state.config.get(section), t('config.answersOf', { section: t(`section.${section}`) })))
      : [answerList(name, state.config.get(name))]));
  }

  on('config', (change) => {
    drawTabs();
    if (change.section === name || name === CALIBRATION) drawAnswers();
    if (change.instance !== undefined) return;
    if (name === CALIBRATION && CALIBRATED.includes(change.section)) calibrateAgain();
    else if (change.section === name) form?.standsNow(change.version);
  });
  on('all service', () => name && drawAnswers());
  // What changed while the page was not connected was not told to it.
  on('all', () => (form ? form.standsNow?.(state.config.get(name)?.version) : retry()));
  on('people', calibrateAgain);
  on('system', (system) => system.database && retry());

  return {
    root: el('section', { class: 'view configuration' },
      el('h1', {}, t('tab.configuration')), el('p', { class: 'lead' }, t('config.lead')),
      tabs, el('div', { class: 'config-columns' }, panel, el('div', { class: 'stack' }, answers, fileCard(load)))),
    open,
  };
}
