/** "Who is this?": a face that was seen becomes pictures of somebody known, or of somebody new. */
import { api, wholeList } from '../api.js';
import { dialog } from '../dialog.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { levelChoice } from './levels.js';
import { alikeWords, twoPeople } from './two.js';

/** What somebody new may who only stood at the door: a slip lets nobody in. */
const CAREFUL = 'NOTIFY_ONLY';
const NEW = 'new';

/**
 * @param face where the answer goes (`path`), how it looks (`picture`, `alt`), and what is said (`title`, `help`)
 * @param demo whether it is of the demo, whose people are its own
 * @param likely id of whom it is most likely of
 * @param onSaid takes the name that was said
 */
export function whoDialog({ path, picture, alt, title, help }, { demo, likely = null }, onSaid) {
  let level = CAREFUL;
  const who = el('select', { id: 'this-was', required: true, onchange: choose });
  const name = el('input', { type: 'text', id: 'this-was-name', maxLength: 100, autocomplete: 'off' });
  const newcomer = el('div', { class: 'within', hidden: true },
    el('div', { class: 'field' }, el('label', { for: 'this-was-name' }, t('people.name')), name),
    levelChoice(level, (chosen) => { level = chosen; }));
  const answer = el('p', { class: 'says', role: 'status' });
  const two = el('div', { class: 'stack-tight' });
  const send = el('button', { class: 'button primary', type: 'submit' }, t('thisWas.yes'));
  const form = el('form', { onsubmit: submit },
    el('div', { class: 'field' }, el('label', { for: 'this-was' }, t('thisWas.who')), who),
    newcomer,
    el('div', { class: 'row end' }, send));
  dialog(title, el('img', { class: 'large asked', src: picture, alt }), el('p', { class: 'help' }, help), form, answer, two);

  function choose() {
    newcomer.hidden = who.value !== NEW;
    name.required = who.value === NEW;
    say('', []);
  }

  function say(kind, sentences) {
    two.replaceChildren();
    answer.className = `says ${kind}`;
    answer.replaceChildren(...(sentences.length ? [icon(kind === 'bad' ? 'cross' : kind === 'wait' ? 'warn' : 'check', 16)] : []),
      ...sentences.map((text) => el('span', {}, text)));
  }

  async function fill() {
    const people = (await wholeList('/api/people').catch(() => [])).filter((one) => one.demo === demo);
    who.replaceChildren(
      el('option', { value: '' }, t('thisWas.choose')),
      ...people.sort((a, b) => a.name.localeCompare(b.name)).map((one) => el('option', { value: one.id }, one.name)),
      el('option', { value: NEW }, t('thisWas.new')));
    if (people.some((one) => one.id === likely)) who.value = likely;
  }

  function submit(event) {
    event.preventDefault();
    return ask();
  }

  /** @param override whether they are two, although the face is like somebody else's */
  async function ask(override) {
    const added = who.value === NEW;
    const said = added ? name.value.trim() : who.selectedOptions[0].textContent;
    send.disabled = true;
    say('wait', [t('thisWas.looking')]);
    try {
      const { warnings = [] } = await api('POST', path, { ...(added ? { name: said, level } : { person: who.value }), override });
      form.hidden = true;
      say(warnings.length ? 'wait' : 'good', [t('thisWas.done', { name: said }), ...warnings]);
      onSaid(said);
    } catch (problem) {
      if (problem.person && !override) await tooAlike(problem);
      else say('bad', [`${problem.title}. ${problem.detail}`]);
    }
    send.disabled = false;
  }

  async function tooAlike(problem) {
    say('bad', [`${problem.title}. ${await alikeWords(problem)}`]);
    two.replaceChildren(...(await twoPeople(problem, 'upload.two', () => ask(true))).map((one) => el('div', { class: 'help' }, one)));
    two.scrollIntoView({ block: 'nearest' });
  }

  fill();
}
