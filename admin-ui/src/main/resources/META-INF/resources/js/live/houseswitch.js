/** A switch of the whole house beside its picture: one setting of the section of access, in force at once. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner } from '../session.js';
import { on } from '../store.js';

/** @param warning shown while it is on; may stand anywhere on the page */
export function houseSwitch({ key, id, texts, warning }) {
  const box = el('input', { type: 'checkbox', id, role: 'switch', disabled: true, 'aria-describedby': `${id}-help`, onchange: change });
  let stands = null;

  async function load() {
    try {
      stands = await api('GET', '/api/config/access');
      box.checked = stands.body[key];
      box.disabled = !isOwner();
      warning.hidden = !box.checked;
    } catch {
      box.disabled = true; // the database is away; it is read again when something changes
    }
  }

  async function change() {
    box.disabled = true;
    try {
      await api('PUT', '/api/config/access', { expectedVersion: stands.version, body: { ...stands.body, [key]: box.checked } });
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
    await load();
  }

  on('all', load);
  on('config', (news) => news.section === 'access' && news.instance === undefined && load());
  on('system', (system) => system.database && box.disabled && load());
  load();
  return [
    el('label', { class: 'switch', for: id }, box, el('span', { class: 'track', 'aria-hidden': 'true' }), t(`${texts}.name`)),
    el('p', { class: 'help', id: `${id}-help` }, t(`${texts}.help`)),
  ];
}
