/** Who may use the page: the first owner, then everybody's accounts, tokens for scripts, and what was changed. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { momentOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner, session } from '../session.js';
import { factorCard } from './factor.js';
import { form, input } from './form.js';
import { listCard, remove, attempt } from './list.js';
import { passkeysCard } from './passkeys.js';
import { trailCard } from './trail.js';

const ROLES = ['VIEWER', 'MEMBER', 'OWNER'];

export function accountCards() {
  if (session.open) return [setUpCard()];
  return [...(session.account ? [passwordCard(), factorCard(), passkeysCard()] : []), ...(isOwner() ? [accountsCard(), tokensCard(), auditCard(), trailCard()] : [])];
}

function roleSelect(id, value, onchange) {
  const box = el('select', { id, onchange, 'aria-label': t('account.role') }, ...ROLES.map((role) => el('option', { value: role }, t(`role.${role}`))));
  box.value = value;
  return box;
}

function setUpCard() {
  const name = input('setup-name', 'text', 'people.name', { autocomplete: 'username' });
  const password = input('setup-password', 'password', 'signin.password', { autocomplete: 'new-password', minLength: 12 });
  return el('section', { class: 'card', id: 'setup' }, el('h2', {}, t('account.setup')), el('p', { class: 'help' }, t('account.setupHelp')),
    form(t('account.setupGo'), [name.root, password.root], async () => {
      await api('POST', '/api/setup', { name: name.box.value.trim(), password: password.box.value });
      location.reload();
    }));
}

function passwordCard() {
  const old = input('password-old', 'password', 'account.old', { autocomplete: 'current-password' });
  const next = input('password-new', 'password', 'account.new', { autocomplete: 'new-password', minLength: 12 });
  return el('details', { class: 'card history' }, el('summary', {}, el('h2', {}, t('account.password'))), el('p', { class: 'help' }, t('account.passwordHelp')),
    form(t('account.passwordGo'), [old.root, next.root], async () => {
      await api('PUT', '/api/account/password', { old: old.box.value, password: next.box.value });
      toast(t('account.passwordDone'));
    }));
}

function accountsCard() {
  const name = input('account-name', 'text', 'people.name', { autocomplete: 'off' });
  const password = input('account-password', 'password', 'account.first', { autocomplete: 'new-password', minLength: 12 });
  const role = roleSelect('account-role', 'VIEWER');
  const card = listCard(t('account.accounts'), t('account.accountsHelp'), '/api/users',
    (one, load) => el('div', { class: 'row spread wrap' }, el('span', { class: 'row wrap' }, el('strong', {}, one.name), waysIn(one, load)), el('span', { class: 'row' },
      roleSelect(`role-${one.id}`, one.role, (event) => attempt(() => api('PATCH', `/api/users/${one.id}`, { role: event.target.value }), load)),
      remove(t('account.remove', { name: one.name }), `/api/users/${one.id}`, load))),
    form(t('account.add'), [name.root, el('div', { class: 'field' }, el('label', { for: 'account-role' }, t('account.role')), role), password.root], async () => {
      await api('POST', '/api/users', { name: name.box.value.trim(), role: role.value, password: password.box.value });
      card.load();
    }));
  return card.root;
}

/** What somebody has beside a password, and how to take it away from who lost their phone. */
function waysIn(one, load) {
  if (!one.secondFactor && !one.passkeys) return [];
  const more = [one.secondFactor && t('factor.title'), one.passkeys && tn('passkey.count', one.passkeys)].filter(Boolean);
  const takeAway = el('button', { type: 'button', class: 'link', title: t('factor.takeAwayTitle', { name: one.name }), onclick: () => attempt(() => api('DELETE', `/api/users/${one.id}/second-factor`), load) }, t('factor.takeAway'));
  return [...more.map((text) => el('span', { class: 'pill good' }, text)), one.name === session.name ? null : takeAway];
}

function tokensCard() {
  const name = input('token-name', 'text', 'account.tokenFor', { autocomplete: 'off' });
  const role = roleSelect('token-role', 'VIEWER');
  const shown = el('p', { class: 'notice good', hidden: true, role: 'status' });
  const card = listCard(t('account.tokens'), t('account.tokensHelp'), '/api/tokens',
    (one, load) => el('div', { class: 'row spread wrap' },
      el('div', {}, el('strong', {}, one.name), el('p', { class: 'facts' }, t('account.tokenBy', { role: t(`role.${one.role}`), by: one.madeBy, at: momentOf(one.madeAt) }))),
      remove(t('account.remove', { name: one.name }), `/api/tokens/${one.id}`, load)),
    shown,
    form(t('account.tokenAdd'), [name.root, el('div', { class: 'field' }, el('label', { for: 'token-role' }, t('account.role')), role)], async () => {
      const made = await api('POST', '/api/tokens', { name: name.box.value.trim(), role: role.value });
      shown.replaceChildren(el('span', {}, t('account.tokenOnce'), ' ', el('code', {}, made.secret)));
      shown.hidden = false;
      card.load();
    }));
  return card.root;
}

function auditCard() {
  return listCard(t('account.audit'), t('account.auditHelp'), '/api/audit?limit=100',
    (line) => el('div', {}, el('p', {}, el('strong', {}, line.who), ' ', el('code', {}, line.what)), el('p', { class: 'facts' }, `${momentOf(line.at)} · ${line.status}`))).root;
}
