/** Who can be told, and where: to add, change, try and remove. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { recipientDialog } from './form.js';
import { languageName } from './language.js';
import { trial } from './trial.js';
import { channelName, problemNote } from './words.js';

/** @param look reads all of it anew */
export function recipientsCard(look) {
  const list = el('ul', { class: 'recipients' });
  const title = el('h2', { tabIndex: -1 }, t('notify.recipients'));
  const add = el('button', { type: 'button', class: 'button', disabled: true, onclick: () => recipientDialog(null, overview, look) }, icon('plus', 18), t('notify.add'));
  let overview = null;
  let drawn = '';

  function draw(now) {
    overview = now;
    add.disabled = false;
    const key = JSON.stringify([now.recipients, now.languages]);
    if (key === drawn) return; // what a test just said stays
    drawn = key;
    list.replaceChildren(...(now.recipients.length ? now.recipients.map(line) : [el('li', {}, el('p', { class: 'empty' }, icon('person', 28), t('notify.nobody')))]));
  }

  function line(recipient) {
    const { id, addresses, language, pictures, groups } = recipient;
    const facts = [languageName(language), t(pictures ? 'notify.withPictures' : 'notify.withoutPictures'), ...groups.map((group) => t('notify.group', { group }))];
    return el('li', { class: 'recipient', dataset: { recipient: id } },
      el('div', { class: 'row spread wrap' },
        el('div', {}, el('h3', {}, id), el('p', { class: 'facts' }, facts.join(' · '))),
        el('div', { class: 'row wrap' },
          el('button', { type: 'button', class: 'button', 'aria-label': t('notify.changeOf', { id }), onclick: () => recipientDialog(recipient, overview, look) }, t('notify.change')),
          removing(id))),
      addresses.length ? el('ol', { class: 'addresses' }, ...addresses.map((address, i) => addressLine(recipient, address, i))) : el('p', { class: 'facts' }, t('notify.noAddress')));
  }

  function addressLine({ id, addresses }, { channel, value }, i) {
    const first = addresses.findIndex((other) => other.channel === channel) === i; // a test goes by a channel, to the first
    return el('li', { class: 'address' },
      el('span', { class: 'pill' }, channelName(channel)), el('span', { class: 'value' }, value),
      el('span', { class: 'facts' }, t(i ? 'notify.fallback' : 'notify.first')),
      first ? trial(id, channel) : null);
  }

  /** Two steps, as for everything that is lost by a slip. */
  function removing(id) {
    const ask = el('button', { type: 'button', class: 'button', 'aria-label': t('notify.removeOf', { id }), onclick: () => { ask.hidden = true; sure.hidden = false; yes.focus(); } }, icon('trash', 16), t('notify.remove'));
    const yes = el('button', { type: 'button', class: 'button bad solid', onclick: remove }, t('notify.removeYes', { id }));
    const no = el('button', { type: 'button', class: 'button', onclick: () => { ask.hidden = false; sure.hidden = true; ask.focus(); } }, t('people.forgetNo'));
    const sure = el('div', { class: 'row wrap', hidden: true }, yes, no);

    async function remove() {
      try {
        await api('DELETE', `/api/notifications/recipients/${id}`);
        toast(t('notify.removed', { id }));
        title.focus();
        look();
      } catch (problem) {
        toast(`${problem.title}. ${problem.detail}`, 'bad');
      }
    }
    return el('div', { class: 'row wrap' }, ask, sure);
  }

  return {
    root: el('section', { class: 'card stack recipients-card', 'aria-label': t('notify.recipients') },
      el('div', { class: 'row spread wrap' }, el('div', {}, title, el('p', { class: 'help' }, t('notify.recipientsHelp'))), add), list),
    draw,
    fail(problem) {
      drawn = '';
      add.disabled = true;
      list.replaceChildren(el('li', {}, problemNote(problem, look)));
    },
  };
}
