/** What one picture gives to how its person is known: under it, in words. */
import { el } from '../dom.js';
import { score } from '../format.js';
import { t } from '../i18n/index.js';

export function contribution({ similarity, counts, readable }) {
  if (!readable) return line('bad', t('contribution.unreadable'));
  if (similarity === null) return line('quiet', t('contribution.only'));
  return line(counts ? 'quiet' : 'bad', t(counts ? 'contribution.counts' : 'contribution.disagrees', { score: score(similarity) }));
}

const line = (kind, words) => el('p', { class: `contribution ${kind}` }, words);
