/** Sends a test to one address, and shows what the provider itself says to it. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { channelName, kindOfStatus } from './words.js';

export function trial(id, channel) {
  const said = el('p', { class: 'says', role: 'status' });
  const go = el('button', { type: 'button', class: 'link', 'aria-label': t('notify.testOf', { channel: channelName(channel), id }), onclick: send }, t('notify.test'));

  function say(kind, words) {
    said.className = `says ${kind}`;
    said.replaceChildren(icon({ good: 'check', bad: 'cross' }[kind] ?? 'wait', 16), el('span', {}, words));
  }

  async function send() {
    go.disabled = true;
    say('wait', t('notify.testing'));
    try {
      const { status, code, words } = await api('POST', `/api/notifications/recipients/${id}/test`, { channel });
      say(kindOfStatus(status), t('notify.tested', { status: t(`report.${status}`), answer: [code, words].filter(Boolean).join(' ') }));
    } catch (problem) {
      say('bad', `${problem.title}. ${problem.detail}`);
    }
    go.disabled = false;
  }

  return el('span', { class: 'trial' }, go, said);
}
