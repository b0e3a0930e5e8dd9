/** One person: name, level, pictures, and forgetting them. */
import { api, wholeList } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { isOwner } from '../session.js';
import { dialog } from '../dialog.js';
import { contribution } from './contribution.js';
import { levelChoice } from './levels.js';
import { mistakenSection } from './mistaken.js';
import { captureSection } from './capture.js';
import { LIMITED, limitsForm } from './limits.js';
import { pinForm } from './pins.js';
import { receiptDialog } from './receipt.js';
import { dropZone } from './upload.js';

export function personDialog(person, onChange) {
  const path = `/api/people/${person.id}`;
  const pictures = el('ul', { class: 'pictures' });
  const name = el('input', { type: 'text', id: 'person-name', maxLength: 100, required: true, value: person.name, autocomplete: 'off' });
  const wrong = el('p', { class: 'wrong', role: 'alert' });
  const limits = limitsForm(() => { wrong.textContent = ''; });
  const within = el('form', { class: 'within', hidden: !LIMITED.has(person.level), onsubmit: limit }, limits.root, wrong,
    el('div', { class: 'row end' }, el('button', { class: 'button', type: 'submit' }, t('limits.save'))));
  limits.set(person.limits);
  const capture = isOwner() ? captureSection(person, changed) : null;
  const { box, close } = dialog(person.name,
    person.demo ? el('p', { class: 'notice quiet' }, icon('wait'), t('people.demo')) : null,
    el('form', { class: 'field', onsubmit: rename },
      el('label', { for: 'person-name' }, t('people.name')),
      el('div', { class: 'row' }, name, el('button', { class: 'button', type: 'submit' }, t('people.rename')))),
    levelChoice(person.level, relevel),
    within,
    el('section', {}, el('h3', {}, t('people.picturesTitle')), el('p', { class: 'help' }, t('people.picturesHelp')),
      dropZone(`${path}/pictures`, changed), capture?.root, pictures),
    isOwner() ? mistakenSection(person) : null,
    isOwner() ? pinForm(person) : null,
    forgetting());

  async function attempt(action, done) {
    try {
      await action();
      if (done) toast(done);
      onChange();
      return true;
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail}`, 'bad');
      return false;
    }
  }

  const change = (body, done) => attempt(() => api('PATCH', path, body), done);

  function rename(event) {
    event.preventDefault();
    change({ name: name.value.trim() }, t('people.renamed'));
  }

  /** A level that has no use for limits keeps them for one that has: they are shown again as they stand. */
  async function relevel(level) {
    if (!await change({ level }, t('people.levelChanged', { name: name.value, level: t(`level.${level}`) }))) return;
    within.hidden = !LIMITED.has(level);
    const all = await wholeList('/api/people').catch(() => []);
    limits.set(all.find((one) => one.id === person.id)?.limits);
  }

  async function limit(event) {
    event.preventDefault();
    const wish = limits.get();
    wrong.textContent = limits.wrong() ?? '';
    if (wrong.textContent || !await change({ limits: wish }, t('limits.saved'))) return;
    const all = await wholeList('/api/people').catch(() => null);
    const unchanged = JSON.stringify(limits.get()) === JSON.stringify(wish); // else it goes on being edited
    if (all && unchanged) limits.set(all.find((one) => one.id === person.id)?.limits);
  }

  function changed() {
    onChange();
    loadPictures();
  }

  async function loadPictures() {
    const all = await api('GET', `${path}/pictures`).catch(() => []);
    pictures.replaceChildren(...all.map((picture, i) => el('li', {},
      el('img', { src: `${path}/pictures/${picture.id}`, alt: t('people.pictureOf', { n: i + 1, name: person.name }) }),
      contribution(picture),
      el('button', { type: 'button', class: 'round', 'aria-label': t('people.removePicture', { n: i + 1 }),
        onclick: async () => { if (await attempt(() => api('DELETE', `${path}/pictures/${picture.id}`))) loadPictures(); } },
      icon('trash', 16)))));
  }

  /** Two steps: what cannot be undone is never one slip away. */
  function forgetting() {
    const ask = el('button', { type: 'button', class: 'button bad', onclick: () => { ask.hidden = true; sure.hidden = false; yes.focus(); } },
      icon('trash'), t('people.forget'));
    const yes = el('button', { type: 'button', class: 'button bad solid', onclick: () => forget(yes) }, t('people.forgetYes'));
    const no = el('button', { type: 'button', class: 'button', onclick: () => { ask.hidden = false; sure.hidden = true; ask.focus(); } }, t('people.forgetNo'));
    const sure = el('div', { class: 'sure', hidden: true }, el('p', {}, t('people.forgetSure', { name: person.name })), el('div', { class: 'row wrap' }, yes, no));
    return el('div', { class: 'forget' }, ask, sure);
  }

  async function forget(yes) {
    yes.disabled = true;
    let receipt = null;
    const asked = await attempt(async () => { receipt = await api('DELETE', path); });
    yes.disabled = false;
    if (!asked) return;
    close();
    receiptDialog(receipt);
  }

  if (capture) box.addEventListener('close', capture.close);
  if (!isOwner()) limits.disable();
  if (!isOwner()) box.querySelectorAll('input, form button, .forget button').forEach((control) => { control.disabled = true; });
  loadPictures();
}
