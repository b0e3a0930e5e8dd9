/** What an alert looks like before there is one. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { languageName } from './language.js';
import { letter } from './letter.js';
import { problemNote } from './words.js';

export function previewCard() {
  const event = el('select', { id: 'preview-event', onchange: show });
  const language = el('select', { id: 'preview-language', onchange: show });
  const shown = el('div', { class: 'preview', role: 'status' });
  const root = el('details', { class: 'card history', ontoggle: () => root.open && show() },
    el('summary', {}, el('h2', {}, t('notify.preview'))), el('p', { class: 'help' }, t('notify.previewHelp')),
    el('div', { class: 'filters' },
      el('div', { class: 'field' }, el('label', { for: event.id }, t('notify.event')), event),
      el('div', { class: 'field' }, el('label', { for: language.id }, t('notify.language')), language)),
    shown);
  let asked = 0;

  async function show() {
    if (!root.open || !event.value) return;
    const mine = ++asked;
    try {
      const { subject, text, html } = await api('GET', `/api/notifications/preview?${new URLSearchParams({ event: event.value, language: language.value })}`);
      if (mine !== asked) return;
      shown.replaceChildren(el('h3', {}, subject), letter(html, t('notify.previewMail')), el('h3', {}, t('notify.previewText')), el('pre', { class: 'plain' }, text));
    } catch (problem) {
      if (mine === asked) shown.replaceChildren(problemNote(problem, show));
    }
  }

  return {
    root,
    draw({ events, languages }) {
      if (event.options.length) return;
      event.append(...Object.keys(events).map((one) => el('option', { value: one }, t(`value.${one}`))));
      language.append(...languages.map((one) => el('option', { value: one }, languageName(one))));
      if (languages.includes(document.documentElement.lang)) language.value = document.documentElement.lang;
      show();
    },
  };
}
