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
  let sending = false;
  let newest = version;
  // In the order in which the record has them, not the schema's alphabetical one.
  const fields = Object.keys(view.defaults).map((key) =>
    field({ section, key, rule: schema.properties[key], value: body[key], standard: view.defaults[key], onChange: draw }));
  const whole = el('div', { class: 'whole', role: 'alert' });
  const count = el('p', { class: 'facts', 'aria-live': 'polite' });
  const apply = el('button', { class: 'button primary', type: 'submit' }, t('config.apply'));
  const discard = el('button', { class: 'button', type: 'button', onclick: () => { fields.forEach((f) => f.set(body[f.key])); clear(); draw(); } }, t('config.discard'));

  const changed = () => fields.filter((f) => f.differs(body[f.key]));

  function draw() {
    const n = changed().length;
    count.textContent = n ? tn('config.changes', n) : t('config.noChanges');
    apply.disabled = discard.disabled = sending || n === 0;
    fields.forEach((f) => f.mark(f.differs(body[f.key])));
  }

  function clear() {
    whole.replaceChildren();
    fields.forEach((f) => f.problem(null));
  }

  async function submit(event) {
    event.preventDefault();
    clear();
    sending = true;
    draw();
    const wish = { ...body, ...Object.fromEntries(fields.map((f) => [f.key, f.get()])) };
    try {
      const made = await api('PUT', `/api/config/${section}`, { expectedVersion: version, body: wish });
      version = made.version;
      body = made.body;
      Object.assign(view, made); // the history beside goes on from here
      fields.forEach((f) => f.set(body[f.key]));
      toast(t('config.applied', { version }));
      stands.textContent = standing(made);
    } catch (problem) {
      if (problem.status === 409) conflict(problem.current);
      else refused(problem);
    }
    sending = false;
    draw();
    lookAgain();
  }

  /** Somebody else changed the section: with nothing typed here it is simply shown, else it is said. */
  function lookAgain() {
    if (sending || newest <= version) return;
    if (!changed().length) reload();
    else conflict(newest);
  }

  /** `relockAfter`, `recipients[1]`: the field that a problem is about, if it is about one. */
  const about = (p) => fields.find((f) => f.key === p.field?.split(/[.[]/)[0]);
  /** A rule about several fields names them as the program does; here they have their labels. */
  const worded = (text) => fields.reduce((words, f) => words.replace(new RegExp(`\\b${f.key}\\b`, 'g'), `“${f.label}”`), text);

  function refused(problem) {
    const general = problem.problems.filter((p) => !about(p));
    for (const f of fields) {
      const its = problem.problems.filter((p) => about(p) === f).map((p) => ({ path: p.field, message: worded(p.message) }));
      if (its.length) f.problem(f.outOfRange(), its);
    }
    for (const p of general) fields.filter((f) => p.message.includes(f.key)).forEach((f) => f.problem(worded(p.message)));
    whole.replaceChildren(note(problem.status === 422 ? t('config.notChanged') : `${problem.title}. ${problem.detail}`, ...general.map((p) => worded(p.message))));
    (fields.find((f) => f.wrong())?.focus ?? (() => {}))();
  }

  function conflict(now) {
    whole.replaceChildren(note(`${t('config.conflict')}. ${t('config.conflictDetail', { version: now })}`),
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
    el('div', { class: 'row spread wrap bar-end owner-only' }, count, el('div', { class: 'row' }, discard, apply)));
  draw();
  return {
    root,
    /** This version was told to everyone; it is ours when it was made of what is being sent from here. */
    standsNow(now) {
      newest = Math.max(newest, now ?? 0);
      lookAgain();
    },
  };
}
