/** How far apart the people of this house are, and the two lines that are drawn through that. */
import { api, wholeList } from '../api.js';
import { el, icon } from '../dom.js';
import { score } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { toast } from '../notices.js';
import { place, scorePlot } from './plot.js';

const SETTINGS = [
  { kind: 'named', section: 'recognition', key: 'threshold', floor: 'toBeNamed' },
  { kind: 'opens', section: 'access', key: 'similarity', floor: 'toOpen' },
];
/** Half a thumb on each side, so that it stands under its line. */
const THUMB = 8;
const SHOWN = 3;

const total = (steps) => steps.reduce((sum, { count }) => sum + count, 0);
const reaching = (steps, value) => total(steps.filter(({ from }) => from >= Math.round(value * 100)));

/** @param reload draws it anew from what stands then */
export async function calibrationCard(reload) {
  const [scores, people, ...sections] = await Promise.all([
    api('GET', '/api/calibration'), wholeList('/api/people'), ...SETTINGS.map(({ section }) => api('GET', `/api/config/${section}`)),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const name = (id) => names.get(id) ?? id;
  const counts = { genuine: total(scores.genuine), impostor: total(scores.impostor) };
  const lines = SETTINGS.map((setting, i) => lineOf(setting, sections[i]));
  const plot = scorePlot({
    ...scores, words: t('calibration.plot', { genuine: counts.genuine, impostor: counts.impostor }),
    lines: lines.map(({ kind, get }) => ({ kind, value: get(), words: t(`calibration.${kind}.short`) })),
  });
  const apply = el('button', { type: 'submit', class: 'button primary' }, t('config.apply'));
  const discard = el('button', { type: 'button', class: 'button', onclick: () => lines.forEach((line) => line.reset()) }, t('config.discard'));
  const refusal = el('div', { class: 'whole', role: 'alert' });

  function lineOf(setting, view) {
    const rule = view.schema.properties[setting.key];
    const now = view.body[setting.key];
    const floor = scores[setting.floor];
    const id = `calibration-${setting.kind}`;
    const range = el('input', { type: 'range', id, min: rule.minimum, max: rule.maximum, step: 0.01, value: now, 'aria-describedby': `${id}-why`, oninput: draw });
    const exact = el('output', { htmlFor: id, class: 'exact-score' });
    const words = el('p', { class: 'facts', 'aria-live': 'polite' });
    const why = el('p', { id: `${id}-why` });
    range.style.marginLeft = `calc(${place(rule.minimum)}% - ${THUMB}px)`;
    range.style.width = `calc(${place(rule.maximum) - place(rule.minimum)}% + ${2 * THUMB}px)`;
    const get = () => Number(range.value);
    /** As the server refuses it: what is not lower than now passes in any case. */
    const tooLow = () => get() < now && get() < floor.least;

    function show() {
      const rejects = counts.genuine - reaching(scores.genuine, get());
      const accepts = reaching(scores.impostor, get());
      exact.textContent = score(get());
      words.textContent = t('calibration.counts', { rejects, genuine: counts.genuine, accepts, impostor: counts.impostor });
      range.setAttribute('aria-valuetext', `${score(get())}. ${words.textContent}`);
      why.className = tooLow() ? 'wrong' : 'help';
      why.textContent = whyNot(floor);
      plot.move(setting.kind, get());
    }

    async function save() {
      await api('PUT', `/api/config/${setting.section}`, { expectedVersion: view.version, body: { ...view.body, [setting.key]: get() } });
    }

    return {
      kind: setting.kind, get, show, save, tooLow, changed: () => get() !== now, reset: () => { range.value = now; draw(); },
      root: el('div', { class: `calibration-line ${setting.kind}` },
        el('div', { class: 'row spread' }, el('label', { for: id }, t(`calibration.${setting.kind}`)), exact),
        range, words, why),
    };
  }

  function whyNot({ least, why, pair }) {
    const values = { least: score(least), people: scores.people, impostor: counts.impostor };
    if (why === 'TOO_LITTLE') return t('calibration.why.TOO_LITTLE', values);
    return t('calibration.why.MIX_UP', { ...values, person: name(pair.person), other: name(pair.other), score: score(pair.similarity), kept: score(scores.kept) });
  }

  function draw() {
    lines.forEach((line) => line.show());
    const changed = lines.some((line) => line.changed());
    apply.disabled = !changed || lines.some((line) => line.tooLow());
    discard.disabled = !changed;
  }

  async function submit(event) {
    event.preventDefault();
    apply.disabled = true;
    try {
      for (const line of lines.filter((one) => one.changed())) await line.save();
      toast(t('calibration.applied'));
      reload();
    } catch (problem) {
      const said = problem.problems?.map(({ message }) => message).join(' ');
      refusal.replaceChildren(el('p', { class: 'notice bad' }, icon('warn'), el('span', {}, el('strong', {}, problem.title), ' ', said || problem.detail)));
      draw();
    }
  }

  const notes = [scores.demo && 'calibration.demo', !scores.whole && 'calibration.part'].filter(Boolean)
    .map((key) => el('p', { class: 'notice wait' }, icon('warn'), el('span', {}, t(key))));
  draw();
  return {
    changed: () => lines.some((line) => line.changed()),
    root: el('form', { class: 'card calibration', onsubmit: submit },
      el('h2', {}, t('calibration.title')), el('p', { class: 'help' }, t('calibration.help')),
      ...notes,
      el('p', { class: 'facts' }, tn('calibration.facts', scores.people, { pictures: scores.pictures, genuine: counts.genuine, impostor: counts.impostor })),
      plot.root, ...lines.map((line) => line.root),
      listOf('calibration.closest', scores.closest, ({ person, other, similarity }) => t('calibration.pair', { person: name(person), other: name(other), score: score(similarity) })),
      listOf('calibration.furthest', scores.furthest, ({ person, similarity }) => t('calibration.own', { person: name(person), score: score(similarity) })),
      refusal,
      el('div', { class: 'row end' }, discard, apply)),
  };
}

function listOf(title, all, words) {
  if (!all.length) return null;
  return el('section', { class: 'stack-tight' }, el('h3', {}, t(title)), el('ul', { class: 'facts' }, ...all.slice(0, SHOWN).map((one) => el('li', {}, words(one)))));
}
