/** Who may use the page: the first owner, then everybody's accounts, tokens for scripts, and what was changed. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner, session } from '../session.js';

const ROLES = ['VIEWER', 'MEMBER', 'OWNER'];

export function accountCards() {
  if (session.open) return [setUpCard()];
  return [session.account ? passwordCard() : null, ...(isOwner() ? [accountsCard(), tokensCard(), auditCard()] : [])].filter(Boolean);
}

const input = (id, type, label, more = {}) => {
  const box = el('input', { type, id, required: true, maxLength: 256, ...more });
  return { box, root: el('div', { class: 'field' }, el('label', { for: id }, t(label)), box) };
};

function roleSelect(id, value, onchange) {
  const box = el('select', { id, onchange, 'aria-label': t('account.role') }, ...ROLES.map((role) => el('option', { value: role }, t(`role.${role}`))));
  box.value = value;
  return box;
}

/** A form whose refusal stands in it. */
function form(submitText, fields, onSubmit) {
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const go = el('button', { class: 'button primary', type: 'submit' }, submitText);
  const root = el('form', { class: 'stack', onsubmit: submit }, ...fields, wrong, el('div', { class: 'row end' }, go));
  async function submit(event) {
    event.preventDefault();
    wrong.textContent = '';
    go.disabled = true;
    try {
      await onSubmit();
      root.reset();
    } catch (problem) {
      wrong.textContent = `${problem.title}. ${problem.detail}`;
    }
    go.disabled = false;
  }
  return root;
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

/** A list that is read when its card is opened, with a way to do something with each line. */
function listCard(title, help, path, line, ...more) {
  const list = el('ul', { class: 'versions' });
  const root = el('details', { class: 'card history', ontoggle: () => root.open && load() },
    el('summary', {}, el('h2', {}, title)), el('p', { class: 'help' }, help), list, ...more);
  async function load() {
    try {
      list.replaceChildren(...(await api('GET', path)).map((one) => el('li', {}, line(one, load))));
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
  }
  return { root, load };
}

const attempt = (action, load) => action().then(load, (problem) => { toast(`${problem.title}. ${problem.detail}`, 'bad'); load(); });

const remove = (label, path, load) => el('button', { type: 'button', class: 'round', 'aria-label': label, onclick: () => attempt(() => api('DELETE', path), load) }, icon('trash', 16));

function accountsCard() {
  const name = input('account-name', 'text', 'people.name', { autocomplete: 'off' });
  const password = input('account-password', 'password', 'account.first', { autocomplete: 'new-password', minLength: 12 });
  const role = roleSelect('account-role', 'VIEWER');
  const card = listCard(t('account.accounts'), t('account.accountsHelp'), '/api/users',
    (one, load) => el('div', { class: 'row spread wrap' }, el('strong', {}, one.name), el('span', { class: 'row' },
      roleSelect(`role-${one.id}`, one.role, (event) => attempt(() => api('PATCH', `/api/users/${one.id}`, { role: event.target.value }), load)),
      remove(t('account.remove', { name: one.name }), `/api/users/${one.id}`, load))),
    form(t('account.add'), [name.root, el('div', { class: 'field' }, el('label', { for: 'account-role' }, t('account.role')), role), password.root], async () => {
      await api('POST', '/api/users', { name: name.box.value.trim(), role: role.value, password: password.box.value });
      card.load();
    }));
  return card.root;
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
