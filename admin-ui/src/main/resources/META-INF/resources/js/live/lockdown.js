/** Lockdown: said above everything while it is on, and one switch away. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { houseSwitch } from './houseswitch.js';

/** @returns the banner for the top of the page, and the card with the switch */
export function lockdown() {
  const banner = el('p', { class: 'notice bad lockdown-on', hidden: true, role: 'status' }, icon('locked'), el('strong', {}, t('lockdown.on')));
  return { banner, card: el('section', { class: 'card lockdown' }, ...houseSwitch({ key: 'lockdown', id: 'lockdown', texts: 'lockdown', warning: banner })) };
}
