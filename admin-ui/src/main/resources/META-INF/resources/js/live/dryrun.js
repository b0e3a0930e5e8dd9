/** The dry run: everything is decided, shown and told as always, and the door stays shut. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { houseSwitch } from './houseswitch.js';

export function dryRunSwitch() {
  const word = el('p', { class: 'notice wait', hidden: true, role: 'status' }, icon('warn'), el('span', {}, t('dry.on')));
  return el('section', { class: 'card dry' }, ...houseSwitch({ key: 'dryRun', id: 'dry-run', texts: 'dry', warning: word }), word);
}
