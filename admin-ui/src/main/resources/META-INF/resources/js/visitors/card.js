/** One visitor: picture, how often and when, and what an owner may do about them. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { whoDialog } from '../people/who.js';
import { doorsWords, seenWords } from './words.js';

/** @param onGone is told when the visitor is no longer where they stand */
export function visitorCard(visitor, onGone) {
  const path = `/api/visitors/${visitor.id}`;
  const seen = seenWords(visitor);
  const alt = t('visitors.picture', { at: momentOf(visitor.last) });
  return el('li', { class: 'card visitor', dataset: { visitor: visitor.id } },
    el('img', { src: `${path}/picture`, alt, loading: 'lazy' }),
    el('div', { class: 'what' },
      el('h3', {}, seen, visitor.demo ? el('span', { class: 'pill source' }, t('source.demo')) : null),
      el('p', { class: 'facts' }, `${doorsWords(visitor)} · ${t('visitors.last', { at: momentOf(visitor.last) })}`),
      el('div', { class: 'row wrap' },
        button('plus', t('visitors.add'), add),
        visitor.ignored
          ? button('back', t('visitors.heed'), () => ignore(false, t('visitors.heeded')))
          : button('cross', t('visitors.ignore'), () => ignore(true, t('visitors.ignored'))),
        deleting())));

  function button(sign, words, onclick) {
    return el('button', { type: 'button', class: 'button', 'aria-label': `${words}: ${alt}`, onclick }, icon(sign, 16), words);
  }

  function add() {
    whoDialog({ path: `${path}/person`, picture: `${path}/picture`, alt, title: t('visitors.who'), help: t('visitors.addHelp') },
      { demo: visitor.demo }, onGone);
  }

  function ignore(ignored, done) {
    attempt(() => api('PATCH', path, { ignored }), done);
  }

  /** Two steps: what cannot be undone is never one slip away. */
  function deleting() {
    const ask = button('trash', t('visitors.delete'), () => { ask.hidden = true; sure.hidden = false; yes.focus(); });
    const yes = el('button', { type: 'button', class: 'button bad solid', onclick: () => attempt(() => api('DELETE', path), t('visitors.deleted')) },
      t('visitors.deleteYes'));
    const no = el('button', { type: 'button', class: 'button', onclick: () => { ask.hidden = false; sure.hidden = true; ask.focus(); } }, t('people.forgetNo'));
    const sure = el('div', { class: 'row wrap', hidden: true }, yes, no);
    return el('div', { class: 'row wrap' }, ask, sure);
  }

  async function attempt(action, done) {
    try {
      await action();
      toast(done);
      onGone();
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail}`, 'bad');
    }
  }
}
