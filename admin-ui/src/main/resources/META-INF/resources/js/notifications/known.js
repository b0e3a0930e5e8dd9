/** Whom and what a rule may name, in words; the server gets ids. */
import { wholeList } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { state } from '../store.js';

/** Which of them a part of a rule names. */
const KINDS = { recipients: 'recipients', escalateTo: 'recipients', people: 'people', doors: 'doors', reasons: 'reasons' };
const words = { recipients: new Map(), people: new Map(), doors: new Map(), reasons: new Map() };
const lists = Object.fromEntries(Object.keys(words).map((kind) => [kind, el('datalist', { id: `known-${kind}` })]));
document.body.append(...Object.values(lists));

export const kindOf = (key) => KINDS[key.split('.').at(-1)];
export const listOf = (kind) => lists[kind].id;

/** What an id is called; the id itself of somebody who is not known, or not any more. */
export const nameOf = (kind, id) => words[kind].get(id) ?? id;

/** The id of what was typed or chosen; what nobody knows is taken as an id. */
export const idOf = (kind, typed) => [...words[kind]].find(([, name]) => name === typed)?.[0] ?? typed;

/** Of whatever kind it is. */
export const nameOfAny = (id) => Object.keys(words).map((kind) => words[kind].get(id)).find(Boolean);

export function knowRecipients(recipients) {
  const groups = [...new Set(recipients.flatMap((one) => one.groups))].sort();
  know('recipients', [...recipients.map(({ id }) => [id, id]), ...groups.map((group) => [`@${group}`, t('notify.group', { group })])]);
}

export function knowDoors() {
  know('doors', [...state.doors.keys()].sort().map((door) => [door, t('door.name', { door })]));
}

export async function knowPeople() {
  const people = await wholeList('/api/people').catch(() => []);
  const twice = (name) => people.filter((one) => one.name === name).length > 1;
  know('people', people.map(({ id, name }) => [id, twice(name) ? `${name} (${id})` : name]));
}

export function knowReasons(reasons) {
  know('reasons', reasons.map((reason) => [reason, t(`reason.${reason}`)]));
}

function know(kind, pairs) {
  words[kind] = new Map(pairs);
  lists[kind].replaceChildren(...pairs.map(([, name]) => el('option', { value: name })));
  document.querySelectorAll(`[data-kind=${kind}]`).forEach(label);
}

/** Says what a chosen one is called, and who goes by its button. */
export function label(pick) {
  const name = nameOf(pick.dataset.kind, pick.dataset.pick);
  pick.firstChild.textContent = name;
  pick.lastChild.setAttribute('aria-label', t('config.entryRemove', { name }));
}
