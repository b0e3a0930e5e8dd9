/** Texts by key. Another language is another file beside en.js and two words here. */
import de from './de.js';
import en from './en.js';

const LANGUAGES = { en, de };
const chosen = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in LANGUAGES) ?? 'en';
const texts = { ...en, ...LANGUAGES[chosen] };
document.documentElement.lang = chosen;
/** `en`, `de` */
export const language = chosen;

/** `t('votes', {n: 2, of: 3})` */
export function t(key, values = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)}/g, (_, name) => values[name] ?? '');
}

/** The text of the key if there is one, else what is given. */
export function tOr(key, otherwise, values) {
  return key in texts ? t(key, values) : otherwise;
}

/** Singular or plural: `key.one` or `key`. */
export function tn(key, n, values = {}) {
  return t(n === 1 && `${key}.one` in texts ? `${key}.one` : key, { n, ...values });
}

export function applyTexts(root) {
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
}

/** For times and numbers: the owner's own way of writing the chosen language. */
export const locale = navigator.languages.find((tag) => tag.startsWith(chosen)) ?? chosen;
