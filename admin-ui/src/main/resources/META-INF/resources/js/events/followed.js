/** The event that a link led to, above all others, with what the link offers ready and not done. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { dayOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner, session } from '../session.js';
import { isUnknown, visitsOf } from '../visitors/before.js';
import { visitorCard } from '../visitors/card.js';
import { decisionLine } from './line.js';
import { thisWasDialog } from './thiswas.js';

export function followedCard() {
  const title = el('h2', { tabIndex: -1 });
  const body = el('div', { class: 'stack' });
  const root = el('section', { class: 'card stack followed', hidden: true, 'aria-label': t('link.title') },
    el('div', { class: 'row spread' }, title,
      el('button', { type: 'button', class: 'round', 'aria-label': t('link.close'), title: t('link.close'), onclick: () => { location.hash = '#events'; } }, icon('cross'))),
    body);
  let asked = 0;

  /**
   * @param decision of the event; absent for none
   * @param offer what a link offers; null without a link
   */
  async function show(decision, offer) {
    const mine = ++asked;
    root.hidden = !decision;
    if (!decision) return;
    title.textContent = t(offer ? 'link.title' : 'link.event');
    const parts = await content(decision, offer).catch((problem) => [note(problem)]);
    if (mine !== asked) return;
    body.replaceChildren(...parts.filter(Boolean));
    root.scrollIntoView({ block: 'start' });
    title.focus({ preventScroll: true });
  }

  async function content(decision, offer) {
    if (offer?.problem) return [note(offer.problem)];
    if (offer && !offer.decision) return [el('p', {}, t('link.noVisit')), acknowledging(offer)];
    const made = await api('GET', `/api/decisions/${encodeURIComponent(decision)}`);
    const duress = isOwner() && (await api('GET', '/api/decisions/duress').catch(() => [])).includes(made.id);
    const again = () => show(decision, null);
    return [el('p', { class: 'facts' }, dayOf(made.decidedAt)),
      el('ol', { class: 'decisions' }, decisionLine(made, { duress, onSaid: again, onDenied: again })),
      offer ? await offered(offer, made, again) : null];
  }

  /** Only what this role may; the server says no to the others all the same. */
  async function offered(offer, made, again) {
    switch (offer.action) {
      case 'THIS_WAS': return isOwner() ? naming(made, again) : null;
      case 'IGNORE': return isOwner() ? ignoring(made, again) : null;
      default: return acknowledging(offer);
    }
  }

  function naming(made, again) {
    if (!made.pictured || made.pin || made.said) return el('p', { class: 'help' }, t('link.noPicture'));
    thisWasDialog(made, again);
    return null;
  }

  async function ignoring(made, again) {
    const [visitor] = isUnknown(made) ? (await visitsOf([made])).values() : [];
    return visitor ? el('ul', { class: 'visitors' }, visitorCard(visitor, again)) : el('p', { class: 'help' }, t('link.noVisitor'));
  }

  function acknowledging({ alert }) {
    if (session.role === 'VIEWER') return null;
    const button = el('button', { type: 'button', class: 'button primary', onclick: acknowledge }, icon('check', 16), t('notify.acknowledge'));

    async function acknowledge() {
      button.disabled = true;
      try {
        await api('POST', `/api/notifications/alerts/${alert}/acknowledged`);
        button.parentElement.replaceChildren(el('span', { class: 'pill good' }, icon('check', 14), t('notify.isAcknowledged')));
        toast(t('notify.acknowledged'));
      } catch (problem) {
        toast(`${problem.title}. ${problem.detail}`, 'bad');
        button.disabled = false;
      }
    }
    return el('div', { class: 'row wrap' }, button);
  }

  const note = ({ title: what, detail }) => el('p', { class: 'notice bad' }, icon('warn'), el('span', {}, el('strong', {}, what), ' ', detail));

  return { root, show };
}
