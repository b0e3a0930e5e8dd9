/** Which events are shown: door, person, answer, reason, day. */
import { wholeList } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { on, state } from '../store.js';

const REASONS = ['UNKNOWN_PERSON', 'AMBIGUOUS_PERSON', 'NOT_ALIKE_ENOUGH', 'IDENTITY_CHANGED', 'TOO_MANY_STRANGERS', 'POOR_PICTURE', 'TOO_FEW_VOTES', 'SPOOF_SUSPECTED', 'NO_BLINK',
  'EYES_NOT_VISIBLE', 'LIVENESS_IN_DOUBT', 'NO_RESPONSE', 'LOW_FRAME_RATE', 'NO_LIVENESS_VERDICT', 'NO_RECOGNITION_VERDICT', 'STALE_EVIDENCE', 'NO_LEVEL',
  'NOTIFY_ONLY', 'NOT_ALLOWED', 'BARRED', 'LOCKDOWN', 'FACE_UNLOCK_OFF', 'NOT_YET', 'EXPIRED', 'OUTSIDE_HOURS', 'USED_UP',
  'USES_NOT_COUNTED', 'DRY_RUN', 'REAL_LOCK_NEEDS_CAMERA', 'NOT_WRITTEN_DOWN', 'LOCK_FAILED'];

export function filterBar(onChange) {
  const door = select('door', []);
  const person = select('person', []);
  const decision = select('decision', [['granted', t('decision.granted')], ['denied', t('decision.denied')]]);
  const reason = select('reason', REASONS.map((code) => [code, t(`reason.${code}`)]));
  const day = el('input', { type: 'date', id: 'filter-day', onchange: onChange });
  const all = [door, person, decision, reason, day];
  const clear = el('button', { type: 'button', class: 'link', onclick: () => { all.forEach((one) => { one.value = ''; }); onChange(); } }, t('events.clear'));

  function select(name, options) {
    const box = el('select', { id: `filter-${name}`, onchange: onChange });
    fill(box, name, options);
    return box;
  }

  function fill(box, name, options) {
    const { value } = box;
    box.replaceChildren(el('option', { value: '' }, t(`events.any.${name}`)), ...options.map(([code, words]) => el('option', { value: code }, words)));
    box.value = value;
  }

  async function people() {
    const known = await wholeList('/api/people').catch(() => []);
    fill(person, 'person', known.sort((a, b) => a.name.localeCompare(b.name)).map((one) => [one.id, one.name]));
  }

  /** Also those that are gone while their events are still here. */
  function doors() {
    const known = new Set([...state.doors.keys(), ...state.decisions.map((made) => made.door)]);
    fill(door, 'door', [...known].sort().map((id) => [id, t('door.name', { door: id })]));
  }
  on('all doors decision', doors);
  on('all people', people);
  doors();
  people();

  /** The day as its owner means it: from midnight to midnight here. */
  function span() {
    if (!day.value) return null;
    const from = new Date(`${day.value}T00:00`);
    const to = new Date(from);
    to.setDate(to.getDate() + 1);
    return { from, to };
  }

  return {
    root: el('form', { class: 'card filters', 'aria-label': t('events.filters'), onsubmit: (event) => event.preventDefault() },
      ...[['door', door], ['person', person], ['decision', decision], ['reason', reason], ['day', day]]
        .map(([name, box]) => el('div', { class: 'field' }, el('label', { for: `filter-${name}` }, t(`events.by.${name}`)), box)),
      clear),
    active: () => all.some((one) => one.value),
    query() {
      const query = new URLSearchParams();
      for (const [name, box] of [['door', door], ['person', person], ['decision', decision], ['reason', reason]]) {
        if (box.value) query.set(name, box.value);
      }
      const days = span();
      if (days) {
        query.set('from', days.from.toISOString());
        query.set('to', days.to.toISOString());
      }
      return query;
    },
    admits(made) {
      const days = span();
      const at = new Date(made.decidedAt);
      return (!door.value || made.door === door.value)
        && (!person.value || made.decision.person === person.value)
        && (!decision.value || made.decision.kind === decision.value)
        && (!reason.value || made.decision.reason === reason.value)
        && (!days || (at >= days.from && at < days.to));
    },
  };
}
