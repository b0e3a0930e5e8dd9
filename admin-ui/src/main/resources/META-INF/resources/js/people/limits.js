/** Within what somebody may enter: days, visits, hours. What is left empty does not limit. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';
import { arrivalsList } from './arrivals.js';
import { limitWords } from './words.js';
import { weekGrid } from './week.js';

/** Levels that may have limits. */
export const LIMITED = new Set(['RESIDENT', 'GUEST']);

/**
 * `get` gives the wish as the server takes it; `wrong` says what is the matter with it, or null.
 * @param onChange after any change
 */
export function limitsForm(onChange) {
  const id = `limits-${Math.random().toString(36).slice(2)}`;
  const input = (name, props) => el('input', { id: `${id}-${name}`, 'aria-describedby': `${id}-days-help`, oninput: say, ...props });
  const first = input('first', { type: 'date' });
  const last = input('last', { type: 'date' });
  const uses = input('uses', { type: 'number', min: 1, max: 1000, step: 1, inputMode: 'numeric', 'aria-describedby': `${id}-uses-help` });
  const anew = input('anew', { type: 'checkbox', 'aria-describedby': null });
  const certain = input('certain', { type: 'checkbox', role: 'switch', 'aria-describedby': null });
  const week = weekGrid({ onChange: say });
  const arrivals = arrivalsList({ onChange: say });
  const again = el('label', { class: 'tick-box' }, anew, t('limits.anew'));
  const left = el('p', { class: 'help visits-left' });
  const now = el('p', { class: 'facts', role: 'status' });
  let given = null;

  const field = (control, words) => el('div', { class: 'field' }, el('label', { for: control.id }, t(words)), control);
  const root = el('fieldset', { class: 'limits' },
    el('legend', {}, t('limits.title')),
    el('div', { class: 'limit-days' }, field(first, 'limits.first'), field(last, 'limits.last'), field(uses, 'limits.uses')),
    el('p', { class: 'help', id: `${id}-days-help` }, t('limits.daysHelp')),
    el('p', { class: 'help', id: `${id}-uses-help` }, t('limits.usesHelp')), left, again,
    el('label', { class: 'switch', for: certain.id }, certain, el('span', { class: 'track', 'aria-hidden': 'true' }), t('limits.certain')),
    week.root, arrivals.root, now);

  function get() {
    return {
      ...(first.value ? { firstDay: first.value } : {}),
      ...(last.value ? { lastDay: last.value } : {}),
      ...(uses.value ? { uses: Number(uses.value) } : {}),
      ...(certain.checked ? { hours: week.get() } : {}),
      ...(arrivals.get().length ? { arrivals: arrivals.get() } : {}),
      ...(anew.checked && !again.hidden ? { countAnew: true } : {}),
    };
  }

  function wrong() {
    const wish = get();
    if (first.validity.badInput || last.validity.badInput) return t('limits.wrong.date');
    if (wish.firstDay && wish.lastDay && wish.lastDay < wish.firstDay) return t('limits.wrong.days');
    if (uses.validity.badInput || (wish.uses !== undefined && !(Number.isInteger(wish.uses) && wish.uses >= 1 && wish.uses <= 1000))) return t('limits.wrong.uses');
    if (arrivals.wrong()) return arrivals.wrong();
    if (wish.arrivals && !wish.hours) return t('limits.wrong.anyTime');
    return wish.hours && !wish.hours.length && !wish.arrivals ? t('limits.wrong.hours') : null;
  }

  function say() {
    week.root.hidden = !certain.checked;
    again.hidden = !given || String(given) !== uses.value;
    const wish = get();
    onChange();
    now.textContent = wrong() ?? (Object.keys(wish).length ? limitWords({ ...wish, uses: wish.uses && { most: wish.uses } }).join(' · ') : t('limits.none'));
  }

  function set(limits) {
    given = limits?.uses?.most ?? null;
    first.value = limits?.firstDay ?? '';
    last.value = limits?.lastDay ?? '';
    uses.value = given ?? '';
    left.textContent = Object.entries(limits?.left ?? {}).map(([door, n]) => t('limits.left', { n, of: given, door: t('door.name', { door }) })).join(' · ');
    anew.checked = false;
    certain.checked = Boolean(limits?.hours);
    week.set(limits?.hours ?? []);
    arrivals.set(limits?.arrivals ?? []);
    say();
  }

  set(null);
  return { root, get, set, wrong, disable: () => { week.disable(); arrivals.disable(); } };
}
