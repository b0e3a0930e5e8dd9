/** Times and numbers as people read them. */
import { language, locale, t } from './i18n/index.js';

const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const shortClock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** A day of the calendar, `2026-12-03`, wherever the browser is. */
export const dateOf = (date) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));

/** `2026-11-28T09:12`, by the clock of the house, wherever the browser is: its day in full, and its weekday with the time. */
const inHouse = (local, options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${local.slice(0, 16)}Z`));
export const longDay = (local) => inHouse(local, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const weekdayTime = (local, between) => [inHouse(local, { weekday: 'long' }), between, local.slice(11, 16)].filter(Boolean).join(', ');

export const timeOf = (iso) => clock.format(new Date(iso));
export const minuteOf = (iso) => shortClock.format(new Date(iso));
export const momentOf = (iso) => moment.format(new Date(iso));

export function dayOf(iso) {
  const date = new Date(iso);
  const today = new Date();
  const yesterday = new Date(today.getTime() - 86_400_000);
  if (date.toDateString() === today.toDateString()) return t('today');
  return date.toDateString() === yesterday.toDateString() ? t('yesterday') : day.format(date);
}

/** Since when: a day of the last week by its name, an earlier one by its date. */
export function sinceOf(iso) {
  const date = new Date(iso);
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const days = (midnight - new Date(date.getFullYear(), date.getMonth(), date.getDate())) / 86_400_000;
  if (days < 1) return minuteOf(iso);
  return new Intl.DateTimeFormat(locale, days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }).format(date);
}

/** A number with at most so many digits after the point. */
export const number = (value, digits = 2) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);

/** A score always has two digits, so that columns stand still. */
export const score = (value) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(value);

/** `camera-front` as a person calls it. */
export function serviceName(instance) {
  const [kind, ...rest] = instance.split('-');
  return rest.length ? t('service.at', { service: t(`service.${kind}`), door: rest.join('-') }) : t(`service.${kind}`);
}

/** What a picture is, when it is not from a camera: demo, recording, or nothing. */
export function sourceLabel(kind) {
  if (kind === 'DEMO') return t('source.demo');
  return kind === 'FILE' || kind === 'FOLDER' ? t('source.recording') : null;
}

/** What somebody is asked for, and how long they have; two words to say in the language of the page. */
export const askWords = ({ kind, seconds, words }) => t(`ask.${kind}`, { n: seconds, words: words?.[language] ?? '' });
