/** Receipts of who was forgotten: who had something of them, and whether it is gone. No name stands on one. */
import { api } from '../api.js';
import { el, icon, redraw } from '../dom.js';
import { momentOf, serviceName } from '../format.js';
import { t, tn, tOr } from '../i18n/index.js';
import { dialog } from '../dialog.js';
import { isOwner } from '../session.js';
import { on } from '../store.js';

/** Those that are shown now, each by how it is read again. */
const shown = new Set();
on('forgotten all', () => shown.forEach((read) => read()));

/** What was asked a moment ago; it goes on while it is looked at. */
export function receiptDialog(first) {
  const card = el('div', { class: 'receipt', role: 'status' });
  const draw = (receipt) => redraw(card, JSON.stringify(receipt), () => receiptOf(receipt));
  const read = () => api('GET', `/api/forgotten/${first.request}`).then(draw, () => {});
  const { box } = dialog(t('receipt.title'), card);
  draw(first);
  shown.add(read);
  box.addEventListener('close', () => shown.delete(read));
}

/** All of them, the newest first, folded away. */
export function receiptsCard() {
  const list = el('ul', { class: 'receipt-list' });
  const root = el('details', { class: 'card receipts owner-only', hidden: true },
    el('summary', {}, el('h2', {}, t('receipt.all'))), list);

  async function read() {
    if (!isOwner()) return;
    const all = await api('GET', '/api/forgotten').catch(() => null);
    if (!all) return;
    root.hidden = !all.length;
    redraw(list, JSON.stringify(all), () => all.map((receipt) => el('li', {}, receiptOf(receipt))));
  }

  shown.add(read);
  return { root, read };
}

function receiptOf({ person, askedAt, complete, owners }) {
  const waiting = owners.filter((one) => one.state === 'WAITING').length;
  return [
    el('p', { class: `notice ${complete ? 'good' : 'wait'}` }, icon(complete ? 'check' : 'wait'),
      el('span', {}, complete ? t('receipt.complete') : tn('receipt.waiting', waiting))),
    el('ul', { class: 'lines' }, ...owners.map(line)),
    el('p', { class: 'facts' }, t('receipt.facts', { person, at: momentOf(askedAt) })),
  ];
}

function line({ owner, state, doneAt, removed }) {
  const done = state === 'DONE';
  const what = done ? removedWords(removed) : t('receipt.away');
  return el('li', { class: done ? 'good' : 'wait' }, icon(done ? 'check' : 'wait', 16),
    el('span', {}, el('strong', {}, tOr(`receipt.owner.${owner}`, serviceName(owner))), ' ', what,
      done ? el('span', { class: 'help' }, momentOf(doneAt)) : null));
}

function removedWords(removed) {
  const words = Object.entries(removed).filter(([, n]) => n > 0).map(([kind, n]) => tn(`receipt.removed.${kind}`, n));
  return words.length ? words.join(', ') : t('receipt.nothing');
}
