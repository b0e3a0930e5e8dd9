/** Why a door stayed shut or opened, in the language of the page. */
import { dateOf, longDay, weekdayTime } from './format.js';
import { t, tn, tOr } from './i18n/index.js';
import { arrivalWords, hoursWords } from './people/words.js';

/** A limit is said from its parts; what an older door says is its reason alone. What was granted is in the words of the policy. */
export function decisionWords(decision) {
  if (!decision.reason) return decision.words;
  return decision.limit ? limitMet(decision) : tOr(`reason.${decision.reason}`, decision.words);
}

function limitMet({ reason, limit }) {
  const { level, at, holiday, day, hours = [], expected, visits } = limit;
  const who = t(`denial.who.${level}`);
  switch (reason) {
    case 'NOT_YET': return t('denial.notYet', { who, day: dateOf(day), today: longDay(at) });
    case 'EXPIRED': return t('denial.expired', { who, day: dateOf(day), today: longDay(at) });
    case 'USED_UP': return tn('denial.usedUp', visits, { who });
    default: {
      const when = [hours.length ? hoursWords(hours) : '', expected ? arrivalWords(expected) : ''].filter(Boolean).join('; ');
      const words = { who, when, now: weekdayTime(at, holiday ? t('denial.holiday') : '') };
      return t(when ? 'denial.outside' : 'denial.unexpected', words);
    }
  }
}
