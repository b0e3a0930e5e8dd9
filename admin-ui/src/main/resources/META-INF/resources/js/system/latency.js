/** How long the last decisions took, from the capture of the newest frame relied on. */
import { number } from '../format.js';
import { t } from '../i18n/index.js';

const rank = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];

export function latencyWords(decisions) {
  const times = decisions.map((made) => made.captureToDecisionMs).filter((ms) => ms !== undefined).sort((a, b) => a - b);
  if (!times.length) return t('latency.none');
  return t('latency.figures', { n: times.length, median: number(rank(times, 0.5), 0), most: number(rank(times, 0.95), 0) });
}
