/** Ways to reach people, and what became of it, in words. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';

const KIND = { SENT: 'good', QUEUED: 'good', RETRYING: 'wait', THROTTLED: 'wait', SUPPRESSED: 'quiet' };

export const kindOfStatus = (status) => KIND[status] ?? 'bad';
export const channelName = (channel) => t(`channel.${channel}`);
export const statusPill = (status) => el('span', { class: `pill ${kindOfStatus(status)}` }, t(`report.${status}`));

/** A problem where a list would stand, and the way to ask again. */
export const problemNote = (problem, again) => el('div', { class: 'stack' },
  el('p', { class: 'notice bad' }, icon('warn'), el('span', {}, el('strong', {}, problem.title), ' ', problem.detail)),
  again ? el('div', {}, el('button', { type: 'button', class: 'button', onclick: again }, t('notify.again'))) : null);
