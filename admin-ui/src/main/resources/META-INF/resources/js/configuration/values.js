/** Settings and their values in words, as people read them. */
import { dateOf, number } from '../format.js';
import { t, tOr } from '../i18n/index.js';
import { nameOfAny } from '../notifications/known.js';

/** Of `relockAfter`, or of `livenessRules.days` in each entry of a list. */
export const labelOf = (section, key) => tOr(`setting.${section}.${key}`, humanised(key.split('.').at(-1)));
export const helpOf = (section, key, rule) => tOr(`setting.${section}.${key}.help`, rule.description ?? '');

/** What the entry at `index` of a list is called. */
export const entryName = (section, key, index) => tOr(`entry.${section}.${key}`, t('config.entry', { n: index + 1 }), { n: index + 1 });

/** What such an entry has, in the order in which its record has it. */
export const partsOf = (rule) => Object.keys(rule.items.default);

export const valueName = (value) =>
  tOr(`value.${value}`, tOr(`level.${value}`, tOr(`reason.${value}`, nameOfAny(value) ?? String(value))));
export const unitOf = (rule) => (rule?.['x-unit'] ? ` ${rule['x-unit']}` : '');

/** As text that is the same for the same value: a database keeps the parts of an object in an order of its own. */
export const written = (value) => JSON.stringify(value, (_, part) =>
  (part === null || typeof part !== 'object' || Array.isArray(part) ? part : Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))));

/** With its unit. */
export function valueOf(section, key, rule, value) {
  if (value === undefined || value === null) return t('none');
  if (typeof value === 'boolean') return t(value ? 'on' : 'off');
  if (typeof value === 'number') return number(value, 3) + unitOf(rule);
  if (!Array.isArray(value)) return value === '' ? t('config.empty') : valueName(value);
  if (rule?.items?.default) return value.map((one, i) => `${entryName(section, key, i)}: ${entryOf(section, key, rule, one)}`).join('. ') || t('none');
  if (rule?.items?.format === 'date') return value.map(dateOf).join(', ') || t('none');
  // A set has no order of its own; it is shown in the schema's.
  return (rule?.items?.enum?.filter((one) => value.includes(one)) ?? value).map(valueName).join(', ') || t('none');
}

function entryOf(section, key, rule, entry) {
  return partsOf(rule).filter((part) => entry[part] !== null && entry[part]?.length !== 0)
    .map((part) => `${labelOf(section, `${key}.${part}`)}: ${valueOf(section, `${key}.${part}`, rule.items.properties[part], entry[part])}`).join('; ');
}

function humanised(key) {
  const spaced = key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced[0].toUpperCase() + spaced.slice(1);
}
