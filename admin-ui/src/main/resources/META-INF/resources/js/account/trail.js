/** What the doors wrote down, and whether anything of it is missing. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { momentOf } from '../format.js';
import { t, tn, tOr } from '../i18n/index.js';
import { toast } from '../notices.js';
import { listCard } from './list.js';

export function trailCard() {
  const verdict = el('div', { role: 'status' });
  const check = el('button', { type: 'button', class: 'button', onclick: () => checked(check, verdict) }, t('trail.check'));
  return listCard(t('trail.title'), t('trail.help'), '/api/trail?limit=200', lineOf, el('div', { class: 'row wrap' }, check), verdict).root;
}

function lineOf(line) {
  const what = tOr(`trail.what.${line.what}`, tOr(`lock.${line.what}`, tOr(`lock.alarm.${line.what}`, tOr(`reason.${line.what}`, line.what))));
  const words = `${t(`trail.kind.${line.kind}`)}: ${what}`;
  const why = line.why && line.kind !== 'DECISION' ? ` (${line.why})` : '';
  return el('div', {}, el('p', {}, el('span', { class: line.refused ? 'pill' : 'pill good' }, words), why, ' ', el('strong', {}, line.name ?? line.by)),
    el('p', { class: 'facts' }, `${momentOf(line.at)} · ${line.door} · ${line.number}`));
}

async function checked(button, verdict) {
  button.disabled = true;
  try {
    verdict.replaceChildren(...(await api('GET', '/api/trail/check')).map(chainOf));
  } catch (problem) {
    toast(`${problem.title} ${problem.detail}`, 'bad');
  }
  button.disabled = false;
}

/** Green only where every line is there, as its door signed it, or the door itself says that it let it go. */
function chainOf({ door, report }) {
  if (!report) return el('p', { class: 'notice bad' }, t('trail.noKey', { door }));
  const { lines, dropped, findings } = report;
  const gone = dropped ? ` ${tn('trail.dropped', dropped)}` : '';
  if (!findings.length) return el('p', { class: 'notice good' }, tn('trail.whole', lines, { door }) + gone);
  return el('div', { class: 'notice bad' }, el('p', {}, t('trail.broken', { door }) + gone),
    el('ul', {}, ...findings.map(({ problem, from, to }) => el('li', {}, t(`trail.${problem}`, { from, to })))));
}
