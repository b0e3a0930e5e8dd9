/** The dry run: everything is decided, shown and told as always, and the door stays shut. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner } from '../session.js';
import { on } from '../store.js';

export function dryRunSwitch() {
  const box = el('input', { type: 'checkbox', id: 'dry-run', role: 'switch', disabled: true, 'aria-describedby': 'dry-run-help', onchange: change });
  const word = el('p', { class: 'notice wait', hidden: true, role: 'status' }, icon('warn'), el('span', {}, t('dry.on')));
  let stands = null;

  async function load() {
    try {
      stands = await api('GET', '/api/config/access');
      box.checked = stands.body.dryRun;
      box.disabled = !isOwner();
      word.hidden = !box.checked;
    } catch {
      box.disabled = true; // the database is away; it is read again when something changes
    }
  }

  async function change() {
    box.disabled = true;
    try {
      await api('PUT', '/api/config/access', { expectedVersion: stands.version, body: { ...stands.body, dryRun: box.checked } });
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
    await load();
  }

  on('all', load);
  on('config', (news) => news.section === 'access' && news.instance === undefined && load());
  on('system', (system) => system.database && box.disabled && load());
  load();
  return el('section', { class: 'card dry' },
    el('label', { class: 'switch', for: 'dry-run' }, box, el('span', { class: 'track', 'aria-hidden': 'true' }), t('dry.name')),
    el('p', { class: 'help', id: 'dry-run-help' }, t('dry.help')), word);
}
