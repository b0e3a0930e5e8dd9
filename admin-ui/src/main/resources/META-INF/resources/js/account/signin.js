/** The page of who is not signed in. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { session } from '../session.js';
import { passkeyLack, usePasskey } from './webauthn.js';

export function signInScreen() {
  if (session.ownerless) return nobodyYet();
  const name = el('input', { type: 'text', id: 'sign-in-name', required: true, autocomplete: 'username', maxLength: 100 });
  const password = el('input', { type: 'password', id: 'sign-in-password', required: true, autocomplete: 'current-password' });
  const code = el('input', { type: 'text', id: 'sign-in-code', autocomplete: 'one-time-code', inputMode: 'numeric', maxLength: 100 });
  const codeField = el('div', { class: 'field', hidden: true },
    el('label', { for: code.id }, t('signin.code')), code, el('span', { class: 'help' }, t('signin.codeHelp')));
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const go = el('button', { class: 'button primary', type: 'submit' }, t('signin.go'));
  const passkey = el('button', { class: 'button', type: 'button', onclick: () => attempt(usePasskey, () => passkey.focus()) }, t('signin.passkey'));

  function submit(event) {
    event.preventDefault();
    attempt(() => api('POST', '/api/session', { name: name.value.trim(), password: password.value, code: code.value || undefined }), refused);
  }

  /** The password stays while its code is asked for. */
  function refused({ needs }) {
    const again = needs === 'code' ? code : password;
    if (needs === 'code' && codeField.hidden) wrong.textContent = '';
    codeField.hidden = needs !== 'code';
    code.required = needs === 'code';
    again.value = '';
    again.focus();
  }

  async function attempt(way, afterwards) {
    go.disabled = passkey.disabled = true;
    wrong.textContent = '';
    try {
      await way();
      location.reload();
    } catch (problem) {
      wrong.textContent = `${problem.title}. ${problem.detail}`;
      afterwards(problem);
    }
    go.disabled = passkey.disabled = false;
  }

  return el('section', { class: 'view signin' },
    el('form', { class: 'card', onsubmit: submit },
      icon('locked', 34),
      el('h1', {}, t('signin.title')),
      el('div', { class: 'field' }, el('label', { for: name.id }, t('people.name')), name),
      el('div', { class: 'field' }, el('label', { for: password.id }, t('signin.password')), password),
      codeField, wrong, go,
      passkeyLack() ? null : [el('p', { class: 'or' }, t('signin.or')), passkey]));
}

/** From another machine, before there is an owner: the first one is made where Doorward runs. */
function nobodyYet() {
  return el('section', { class: 'view signin' },
    el('div', { class: 'card' }, icon('locked', 34), el('h1', {}, t('signin.ownerless')), el('p', {}, t('signin.ownerlessHelp'))));
}

/** In the header: who is signed in, and the way out. */
export function signedIn({ name, account }) {
  if (!account) return null;
  return el('button', { type: 'button', class: 'link sign-out', title: t('signin.outTitle', { name }), onclick: out }, name, ' · ', t('signin.out'));
}

async function out() {
  await api('DELETE', '/api/session').catch(() => {});
  location.reload();
}
