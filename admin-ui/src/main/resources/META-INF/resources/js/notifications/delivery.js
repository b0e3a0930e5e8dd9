/** One line of the log of deliveries. */
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { channelName, statusPill } from './words.js';

const ALARMS = ['ALERT', 'ESCALATION'];

/**
 * @param severities how much each event matters
 * @param acknowledge takes the id of an alarm that somebody saw to
 */
export function deliveryLine(line, severities, acknowledge) {
  const { alert, kind, event, recipient, channel, status, at, acknowledged } = line;
  const what = event ? t(`value.${event}`) : t(`notify.kind.${kind}`);
  const alarm = ALARMS.includes(kind) && severities[event] === 'ALARM';
  return el('li', { class: 'delivery', dataset: { alert, seq: line.seq } },
    el('p', { class: 'row wrap' }, el('strong', {}, what), ' ', statusPill(status),
      event && kind !== 'ALERT' ? el('span', { class: 'pill' }, t(`notify.kind.${kind}`)) : null,
      acknowledged ? el('span', { class: 'pill good' }, icon('check', 14), t('notify.isAcknowledged')) : null),
    el('p', { class: 'facts' }, facts(line, channel ? t('notify.by', { channel: channelName(channel), recipient }) : recipient)),
    el('p', { class: 'facts' }, [line.code, line.detail].filter(Boolean).join(' ')),
    alarm && !acknowledged ? el('button', { type: 'button', class: 'button', 'aria-label': t('notify.acknowledgeOf', { what, at: momentOf(at) }), onclick: () => acknowledge(alert) }, icon('check', 16), t('notify.acknowledge')) : null);
}

function facts({ door, at, tries, copies }, way) {
  return [momentOf(at), way, door && t('door.name', { door }), tries > 1 && t('notify.tries', { n: tries }), copies && tn('notify.copies', copies)].filter(Boolean).join(' · ');
}
