/** Choosing what somebody may: a few plain choices, each with what it means. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';

export const LEVELS = ['OWNER', 'RESIDENT', 'GUEST', 'NOTIFY_ONLY', 'BARRED'];

export function levelChoice(current, onChange) {
  const name = `level-${Math.random().toString(36).slice(2)}`;
  return el('fieldset', { class: 'levels' },
    el('legend', {}, t('people.level')),
    ...LEVELS.map((level) =>
      el('label', { class: 'choice' },
        el('input', { type: 'radio', name, value: level, checked: level === current, onchange: () => onChange(level) }),
        el('span', {}, el('strong', {}, t(`level.${level}`)), el('span', { class: 'help' }, t(`level.${level}.help`))))));
}
