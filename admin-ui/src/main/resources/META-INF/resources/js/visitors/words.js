/** How often a visitor was here, in words. */
import { sinceOf } from '../format.js';
import { t, tn } from '../i18n/index.js';

export const seenWords = ({ times, first }) => tn('visitors.seen', times, { since: sinceOf(first) });

export const doorsWords = ({ doors }) => doors.map((door) => t('door.name', { door })).join(', ');
