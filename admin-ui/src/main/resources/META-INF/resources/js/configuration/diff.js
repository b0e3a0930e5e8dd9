/** What differs between two bodies of a section, field by field, in words. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { labelOf, valueOf, written } from './values.js';

/** `[{ key, from, to }]`, in the order of `schema`. */
export function differences(from, to) {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.filter((key) => written(from[key]) !== written(to[key]))
    .map((key) => ({ key, from: from[key], to: to[key] }));
}

export function diffList(section, schema, from, to) {
  const changed = differences(from, to);
  if (!changed.length) return el('p', { class: 'facts' }, t('config.same'));
  return el('dl', { class: 'diff' }, ...changed.map(({ key, from: old, to: next }) => {
    const rule = schema.properties[key];
    return el('div', {}, el('dt', {}, labelOf(section, key)),
      el('dd', {}, el('del', {}, valueOf(section, key, rule, old)), ' ', el('span', { 'aria-hidden': 'true' }, '→'), ' ', el('ins', {}, valueOf(section, key, rule, next))));
  }));
}
