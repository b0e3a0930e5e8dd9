/** A form from a section's JSON Schema: what differs is marked, problems stand at their fields. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t, tn } from '../i18n/index.js';
import { toast } from '../notices.js';
import { field } from './fields.js';

export function sectionForm(view, reload) {
  const { section, schema } = view;
  let { version, body } = view;
  const fields = Object.entries(schema.properties).map(([key, rule]) =>
    field({ section, key, rule, value: body[key], standard: view.defaults[key], onChange: draw }));
  const whole = el('div', { class: 'whole', role: 'alert' });
  const count = el('p', { class: 'facts', 'aria-live': 'polite' });
  const apply = el('button', { class: 'button primary', type: 'submit' }, t('config.apply'));
  const discard = el('button', { class: 'button', type: 'button', onclick: () => { fields.forEach((f) => f.set(body[f.key])); clear(); draw(); } }, t('config.discard'));

  const changed = () => fields.filter((f) => f.differs(body[f.key]));

  function draw() {
    const n = changed().length;
    count.textContent = n ? tn('config.changes', n) : t('config.noChanges');
    apply.disabled = discard.disabled = n === 0;
    fields.forEach((f) => f.mark(f.differs(body[f.key])));
  }

  function clear() {
    whole.replaceChildren();
    fields.forEach((f) => f.problem(null));
  }

  async function submit(event) {
    event.preventDefault();
    clear();
    apply.disabled = true;
    const wish = { ...body, ...Object.fromEntries(fields.map((f) => [f.key, f.get()])) };
    try {
      const made = await api('PUT', `/api/config/${section}`, { expectedVersion: version, body: wish });
      version = made.version;
      body = made.body;
      fields.forEach((f) => f.set(body[f.key]));
      toast(t('config.applied', { version }));
      stands.textContent = standing(made);
    } catch (problem) {
      if (problem.status === 409) conflict(problem);
      else refused(problem);
    }
    draw();
  }

  function refused(problem) {
    const general = problem.problems.filter((p) => !p.field || !fields.some((f) => f.key === p.field.split('.')[0].split('[')[0]));
    for (const p of problem.problems) {
      fields.find((f) => p.field && f.key === p.field.split('.')[0].split('[')[0])?.problem(p.message);
    }
    // A rule about several fields names them in its words.
    for (const p of general) fields.filter((f) => p.message.includes(f.key)).forEach((f) => f.problem(p.message));
    whole.replaceChildren(note(`${problem.title}. ${problem.detail}`, ...general.map((p) => p.message)));
    (fields.find((f) => f.wrong())?.focus ?? (() => {}))();
  }

  function conflict(problem) {
    whole.replaceChildren(note(`${problem.title}. ${problem.detail}`),
      el('button', { type: 'button', class: 'button', onclick: reload }, icon('back'), t('config.loadTheirs')));
  }

  const note = (title, ...lines) =>
    el('div', { class: 'notice bad' }, icon('warn'), el('div', {}, el('strong', {}, title), ...lines.map((text) => el('p', {}, text))));
  const standing = (now) => t('config.since', { version: now.version, at: momentOf(now.changedAt) });
  const stands = el('p', { class: 'facts' }, standing(view));

  const root = el('form', { class: 'card section-form', novalidate: true, onsubmit: submit, dataset: { section } },
    el('div', { class: 'row spread' }, el('h2', {}, t(`section.${section}`)), stands),
    el('p', { class: 'help' }, t(`section.${section}.help`)),
    whole,
    ...fields.map((f) => f.root),
    el('div', { class: 'row spread wrap bar-end' }, count, el('div', { class: 'row' }, discard, apply)));
  draw();
  return {
    root,
    /** Somebody else changed the section: with nothing typed here it is simply shown, else it is said. */
    standsNow(now) {
      if (now === version) return;
      if (!changed().length) reload();
      else conflict({ title: t('config.conflict'), detail: t('config.conflictDetail', { version: now }) });
    },
  };
}
