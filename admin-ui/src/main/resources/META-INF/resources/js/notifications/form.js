/** A recipient, new or to be changed. */
import { api } from '../api.js';
import { dialog } from '../dialog.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { addressList } from './addresses.js';
import { languageName } from './language.js';

const ID = '[a-z0-9][a-z0-9_\\-]{0,39}';
const NEW = { id: '', addresses: [], language: document.documentElement.lang, pictures: true, groups: [] };

/** @param recipient null for a new one */
export function recipientDialog(recipient, { providers, languages }, onKept) {
  const now = recipient ?? NEW;
  const id = el('input', { type: 'text', id: 'recipient-id', required: true, pattern: ID, maxLength: 40, autocomplete: 'off', value: now.id, readOnly: Boolean(recipient), 'aria-describedby': 'recipient-id-help' });
  const language = el('select', { id: 'recipient-language' }, ...[...new Set([...languages, ...(recipient ? [now.language] : [])])].map((tag) => el('option', { value: tag }, languageName(tag))));
  language.value = languages.includes(now.language) || recipient ? now.language : languages[0];
  const pictures = el('input', { type: 'checkbox', id: 'recipient-pictures', role: 'switch', checked: now.pictures });
  const groups = el('input', { type: 'text', id: 'recipient-groups', autocomplete: 'off', autocapitalize: 'none', value: now.groups.join(', '), 'aria-describedby': 'recipient-groups-help' });
  const addresses = addressList(now.addresses, providers.map((one) => one.channel));
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const send = el('button', { type: 'submit', class: 'button primary' }, t('notify.keep'));
  const field = (box, label, help) => el('div', { class: 'field' }, el('label', { for: box.id }, t(label)), box,
    help ? el('p', { class: 'help', id: `${box.id}-help` }, t(help)) : null);
  const { close } = dialog(recipient ? t('notify.changeOf', { id: now.id }) : t('notify.add'),
    el('form', { onsubmit: submit },
      field(id, 'notify.id', 'notify.idHelp'),
      addresses.root,
      field(language, 'notify.language'),
      el('label', { class: 'switch' }, pictures, el('span', { class: 'track', 'aria-hidden': 'true' }), t('notify.pictures')),
      field(groups, 'notify.groups', 'notify.groupsHelp'),
      wrong, el('div', { class: 'row end' }, send)));

  async function submit(event) {
    event.preventDefault();
    send.disabled = true;
    wrong.textContent = '';
    try {
      await api('PUT', `/api/notifications/recipients/${encodeURIComponent(id.value)}`, {
        addresses: addresses.get(), language: language.value, pictures: pictures.checked,
        groups: groups.value.split(/[\s,]+/).map((word) => word.replace(/^@/, '')).filter(Boolean),
      });
      close();
      toast(t('notify.kept', { id: id.value }));
      onKept();
    } catch (problem) {
      wrong.textContent = `${problem.title}. ${problem.detail}`;
    }
    send.disabled = false;
  }
}
