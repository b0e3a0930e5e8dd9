/** The second factor of one's own account: an app that shows codes, and codes on paper for who loses it. */
import { api } from '../api.js';
import { el } from '../dom.js';
import { momentOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { toast } from '../notices.js';
import { form, input } from './form.js';

const PATH = '/api/account/second-factor';

export function factorCard() {
  const body = el('div', { class: 'stack' });
  const root = el('details', { class: 'card history', id: 'second-factor', ontoggle: () => root.open && load() },
    el('summary', {}, el('h2', {}, t('factor.title'))), el('p', { class: 'help' }, t('factor.help')), body);
  const show = (...content) => body.replaceChildren(...content);

  async function load() {
    try {
      const standing = await api('GET', PATH);
      if (standing.on) isOn(standing);
      else isOff();
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
  }

  function isOff() {
    const password = confirmation();
    show(form(t('factor.begin'), [password.root], async () => setUp(await api('POST', PATH, { password: password.box.value }))));
  }

  function setUp({ secret, qr }) {
    const code = input('factor-code', 'text', 'factor.code', { autocomplete: 'one-time-code', inputMode: 'numeric' });
    show(
      el('p', {}, t('factor.scan')),
      picture(qr),
      el('p', { class: 'help' }, t('factor.type'), ' ', el('code', { class: 'secret' }, secret)),
      form(t('factor.on'), [code.root], async () => keep(await api('PUT', PATH, { code: code.box.value }))));
    code.box.focus();
  }

  function keep({ recoveryCodes }) {
    const file = new Blob([`Doorward\n\n${recoveryCodes.join('\n')}\n`], { type: 'text/plain' });
    const save = el('a', { class: 'button', href: URL.createObjectURL(file), download: 'doorward-recovery-codes.txt' }, t('factor.save'));
    show(
      el('p', { class: 'notice good', role: 'status' }, t('factor.keep')),
      el('ol', { class: 'codes' }, ...recoveryCodes.map((code) => el('li', {}, el('code', {}, code)))),
      el('div', { class: 'row end wrap' }, save, el('button', { type: 'button', class: 'button primary', onclick: load }, t('factor.kept'))));
  }

  function isOn({ since, recoveryCodes }) {
    const password = confirmation();
    show(
      el('p', {}, el('span', { class: 'pill good' }, t('factor.isOn')), ' ', tn('factor.since', recoveryCodes, { at: momentOf(since) })),
      form(t('factor.off'), [password.root], async () => {
        await api('POST', `${PATH}/off`, { password: password.box.value });
        isOff();
        toast(t('factor.offDone'));
      }));
  }
  return root;
}

const confirmation = () => input('factor-password', 'password', 'account.confirm', { autocomplete: 'current-password' });

function picture(svg) {
  const source = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return el('img', { class: 'qr', alt: t('factor.qr'), src: source, onload: () => URL.revokeObjectURL(source) });
}
