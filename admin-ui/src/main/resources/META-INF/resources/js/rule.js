/** A rule of liveness that a decision went by, in one line. */
import { t, tOr } from './i18n/index.js';

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const WEEKEND = ['SATURDAY', 'SUNDAY'];

export function ruleWords({ number, rule }) {
  if (!rule) return t('rule.none');
  const who = rule.levels.map((level) => t(`level.${level}`)).join(', ') || t('rule.everybody');
  const when = [daysWords(rule.days), rule.from && rule.to ? `${rule.from}–${rule.to}` : ''].filter(Boolean).join(' ');
  return t('rule.line', { n: number, who: when ? `${who}, ${when}` : who, what: what(rule) });
}

/** Empty when it is all of them or none. */
export function daysWords(some) {
  if (!some.length || some.length === 7) return '';
  if (String(some) === String(WEEKDAYS)) return t('rule.weekdays');
  return String(some) === String(WEEKEND) ? t('rule.weekend') : some.map((day) => t(`value.${day}`)).join(', ');
}

function what({ combination, checks, challenge }) {
  const all = checks.map((check) => tOr(`value.${check}`, check)).join(', ');
  const asked = combination === 'ALL' && checks.includes('CHALLENGE');
  return [checks.length === 1 ? all : t(`rule.${combination}`, { checks: all }), asked || challenge === 'OFF' ? '' : t(`rule.${challenge}`)].filter(Boolean).join('; ');
}
