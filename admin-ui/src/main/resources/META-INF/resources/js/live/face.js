/** What a face in view comes to, in one word and in one sentence. */
import { decisionWords } from '../denial.js';
import { t } from '../i18n/index.js';

/** Reasons that pass by themselves while the visitor stands there. */
const PASSING = new Set([
  'TOO_FEW_VOTES', 'NO_BLINK', 'LIVENESS_IN_DOUBT', 'NO_RESPONSE', 'NO_INFRARED', 'NO_LIVENESS_VERDICT', 'NO_RECOGNITION_VERDICT', 'STALE_EVIDENCE',
  'SECOND_PERSON_NEEDED',
]);

/** good, bad, wait, or quiet while nothing is known. */
export function tone(face) {
  if (face.decision?.kind === 'granted') return 'good';
  if (face.decision?.kind === 'denied') return 'bad';
  if (face.liveness?.kind === 'spoof') return 'bad';
  if (face.standing?.kind === 'granted') return 'good';
  if (face.standing) return PASSING.has(face.standing.reason) ? 'wait' : 'bad';
  return face.quality.poor || !face.recognition ? 'quiet' : 'wait';
}

export function headline(face) {
  if (face.decision) return t(`verdict.${face.decision.kind}`);
  if (face.quality.poor) return t('face.poor');
  return face.standing?.kind === 'granted' ? t('verdict.granted') : t('face.notYet');
}

export function sentence(face) {
  if (face.decision) return decisionWords(face.decision);
  if (face.quality.poor) return face.quality.poor;
  if (face.standing) return decisionWords(face.standing);
  return face.recognition ? t('face.waits') : t('face.looks');
}

export function whoIs(face) {
  if (face.name) return face.name;
  const kind = face.recognition?.kind;
  if (kind === 'matched') return t('face.known');
  return kind ? t('face.unknown') : t('face.looking');
}
