/** Limits in words, as short as a card has room for. */
import { dateOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { daysWords } from '../rule.js';

/** Longer lists are for the week itself. */
const MOST_HOURS = 2;

/** Each limit by itself: until which day, how many visits, at which hours. */
export function limitWords({ firstDay, lastDay, uses, hours, arrivals = [] }) {
  const today = localDay(new Date());
  const expected = arrivals.filter(({ date }) => date >= today);
  return [
    firstDay && firstDay > today ? t('limits.say.from', { day: dateOf(firstDay) }) : null,
    lastDay ? t(lastDay < today ? 'limits.say.over' : 'limits.say.until', { day: dateOf(lastDay) }) : null,
    uses ? tn('limits.say.uses', uses.most) : null,
    hours?.length ? hoursWords(hours) : null,
    expected.length && expected.length <= MOST_HOURS ? t('limits.say.expected', { when: expected.map(arrivalWords).join(', ') }) : null,
    expected.length > MOST_HOURS ? t('limits.say.expectedOften', { n: expected.length }) : null,
    hours && !hours.length && !expected.length ? t('limits.say.notExpected') : null,
  ].filter(Boolean);
}

export const arrivalWords = ({ date, from, to }) => `${dateOf(date)} ${from}–${to}`;

export function hoursWords(hours) {
  if (hours.length > MOST_HOURS) return t('limits.say.hours');
  return hours.map(({ days, holidays, from, to }) => {
    const on = [days.length === 7 ? t('limits.say.daily') : daysWords(days), holidays ? t('limits.say.holidays') : ''].filter(Boolean).join(', ');
    return from && to ? `${on} ${from}–${to}` : on;
  }).join('; ');
}

/** `2026-12-03`, where this browser is. */
export function localDay(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
