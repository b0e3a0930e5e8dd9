/** The passkeys of one's own account. */
import { el } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { form, input } from './form.js';
import { listCard, remove } from './list.js';
import { makePasskey, passkeyLack } from './webauthn.js';

export function passkeysCard() {
  const lack = passkeyLack();
  const name = input('passkey-name', 'text', 'passkey.name', { autocomplete: 'off', maxLength: 100 });
  const password = input('passkey-password', 'password', 'account.confirm', { autocomplete: 'current-password' });
  const card = listCard(t('passkey.title'), t('passkey.help'), '/api/account/passkeys',
    (one, load) => el('div', { class: 'row spread wrap' },
      el('div', {}, el('strong', {}, one.name), el('p', { class: 'facts' }, t('passkey.made', { host: one.host, at: momentOf(one.madeAt) }))),
      remove(t('account.remove', { name: one.name }), `/api/account/passkeys/${one.id}`, load)),
    lack
      ? el('p', { class: 'notice' }, t(lack))
      : form(t('passkey.add'), [name.root, password.root], async () => {
        await makePasskey(name.box.value.trim(), password.box.value);
        toast(t('passkey.added'));
        card.load();
      }));
  card.root.id = 'passkeys';
  return card.root;
}
