/** "Who was this?": the face of an event becomes a picture of somebody known, or of somebody new. */
import { timeOf } from '../format.js';
import { t } from '../i18n/index.js';
import { whoDialog } from '../people/who.js';

/** @param onSaid takes the name that was said */
export function thisWasDialog(made, onSaid) {
  whoDialog({
    path: `/api/decisions/${made.id}/person`,
    picture: `/api/decisions/${made.id}/snapshot.jpg`,
    alt: t('events.picture', { at: timeOf(made.decidedAt) }),
    title: t('thisWas.ask'),
    help: t('thisWas.help'),
  }, { demo: made.source === 'DEMO', likely: made.decision.person }, onSaid);
}
