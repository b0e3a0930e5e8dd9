/** Where other machines find the page, and what a phone needs to know it by. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';

export function reachCard() {
  const body = el('div', {});
  const root = el('section', { class: 'card reach' }, el('h2', {}, t('reach.title')), body);

  async function read() {
    try {
      draw(await api('GET', '/api/certificate'));
    } catch {
      setTimeout(read, 3_000);
    }
  }

  function draw({ reachable, addresses, fingerprint, lastsUntil }) {
    if (!reachable) {
      body.replaceChildren(el('p', { class: 'help' }, t('reach.here')));
      return;
    }
    body.replaceChildren(
      el('p', { class: 'help' }, t('reach.help')),
      el('ul', { class: 'lines addresses' }, ...addresses.map((address) => el('li', { class: 'quiet' }, icon('live', 16), el('a', { href: address }, address)))),
      el('a', { class: 'button', href: '/api/certificate/authority.crt', download: 'doorward-ca.crt' }, t('reach.certificate')),
      el('details', {}, el('summary', {}, t('reach.how')),
        el('ul', { class: 'help' }, ...['android', 'ios', 'desktop'].map((system) => el('li', {}, t(`reach.${system}`)))),
        el('p', { class: 'facts' }, t('reach.fingerprint', { until: momentOf(lastsUntil) })),
        el('code', { class: 'fingerprint' }, fingerprint)));
  }

  read();
  return root;
}
