/** Which service runs which version, or why it refused it. */
import { el, icon } from '../dom.js';
import { serviceName, timeOf } from '../format.js';
import { t } from '../i18n/index.js';
import { state } from '../store.js';

/** @param heading says of what, where several stand below each other */
export function answerList(name, section, heading = t('config.answers')) {
  const version = section?.version ?? 0;
  const heard = new Map((section?.applied ?? []).map((answer) => [answer.instance, answer]));
  const expected = [...state.services.keys()].filter((instance) => instance === name || instance.startsWith(`${name}-`));
  const all = [...new Set([...expected, ...heard.keys()])].sort();
  return el('div', {},
    el('h2', {}, heading),
    el('p', { class: 'facts' }, version ? t('config.version', { version }) : t('config.noVersion')),
    el('ul', { class: 'lines' }, ...all.map((instance) => line(instance, heard.get(instance), version))));
}

function line(instance, answer, version) {
  const service = serviceName(instance);
  const here = state.services.get(instance)?.state === 'ONLINE';
  if (!answer) return item('quiet', t(here ? 'config.silent' : 'config.away', { service }));
  if (answer.refusedVersion !== undefined) {
    return item('bad', t('config.refused', { service, version: answer.refusedVersion, runs: answer.version }), ...answer.problems);
  }
  if (answer.version === version) return item('good', t('config.runs', { service, version, at: timeOf(answer.at) }));
  return item('wait', t(here ? 'config.behind' : 'config.behindAway', { service, version: answer.version }));
}

function item(kind, ...lines) {
  const mark = { good: 'check', bad: 'cross', wait: 'wait', quiet: 'wait' }[kind];
  return el('li', { class: kind }, icon(mark, 16), el('span', {}, ...lines.map((text, i) => el('span', { class: i ? 'why-line' : '' }, text))));
}
