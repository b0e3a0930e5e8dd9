/** A list whose entries have several parts each, such as rules: to add, take away and put in another order. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { inputOf } from './inputs.js';
import { entryName, helpOf, labelOf, partsOf, written } from './values.js';

export function entries({ id, section, key, rule, onChange }) {
  const list = el('ol', { class: 'entries' });
  const said = el('p', { class: 'sr', role: 'status' });
  const add = el('button', { type: 'button', class: 'button', id, onclick: append }, icon('plus', 18), t('config.entryAdd', { name: labelOf(section, key) }));
  let all = [];
  let made = 0;

  function entry(value) {
    const own = `${id}-${++made}`;
    const inputs = partsOf(rule).map((part) => {
      const input = inputOf({ id: `${own}-${part}`, section, key: `${key}.${part}`, rule: rule.items.properties[part], onChange });
      input.set(value[part]);
      return [part, input];
    });
    const name = el('legend');
    const wrong = el('p', { class: 'wrong', role: 'alert' });
    const [up, down, away] = [['up', () => move(-1)], ['down', () => move(1)], ['trash', remove]].map(([mark, act]) =>
      el('button', { type: 'button', class: 'round', onclick: act }, icon(mark, 18)));
    const self = {
      root: el('li', {}, el('fieldset', {}, name, el('div', { class: 'row tools' }, up, down, away), wrong,
        ...inputs.map(([part, input]) => partOf(`${own}-${part}`, part, input)))),
      get: () => Object.fromEntries(inputs.map(([part, input]) => [part, input.get()])),
      first: inputs[0][1].focusable[0],
      away,
      say(problems) {
        wrong.textContent = problems.join('. ');
        self.root.classList.toggle('is-wrong', problems.length > 0);
      },
      draw(index) {
        const words = { name: entryName(section, key, index) };
        name.textContent = words.name;
        label(up, t('config.entryUp', words));
        label(down, t('config.entryDown', words));
        label(away, t('config.entryRemove', words));
        up.disabled = index === 0;
        down.disabled = index === all.length - 1;
      },
    };

    function move(by) {
      const from = all.indexOf(self);
      all.splice(from, 1);
      all.splice(from + by, 0, self);
      draw();
      const wanted = by < 0 ? up : down;
      (wanted.disabled ? (by < 0 ? down : up) : wanted).focus();
      said.textContent = t('config.entryMoved', { from: entryName(section, key, from), to: entryName(section, key, from + by) });
      onChange();
    }

    function remove() {
      const at = all.indexOf(self);
      all.splice(at, 1);
      draw();
      (all[at] ?? all[at - 1])?.away.focus();
      if (!all.length) add.focus();
      said.textContent = t('config.entryRemoved', { name: entryName(section, key, at) });
      onChange();
    }

    return self;
  }

  function partOf(partId, part, input) {
    const help = el('p', { class: 'help', id: `${partId}-help` }, helpOf(section, `${key}.${part}`, rule.items.properties[part]));
    input.focusable.forEach((each) => each.setAttribute('aria-describedby', `${partId}-help`));
    const words = labelOf(section, `${key}.${part}`);
    return el('div', { class: 'part', dataset: { part } },
      input.group ? el('p', { class: 'label', id: `${partId}-label` }, words) : el('label', { for: partId }, words), input.root, help);
  }

  /** A rule about several parts names them as the program does; `from` and `to` are words of the sentence too. */
  const worded = (message) => partsOf(rule).filter((part) => part.length > 4)
    .reduce((words, part) => words.replace(new RegExp(`\\b${part}\\b`, 'g'), `“${labelOf(section, `${key}.${part}`)}”`), message);

  function append() {
    all.push(entry(rule.items.default));
    draw();
    all.at(-1).first.focus();
    onChange();
  }

  function draw() {
    list.replaceChildren(...all.map((one) => one.root));
    all.forEach((one, index) => one.draw(index));
    add.disabled = all.length >= (rule.maxItems ?? Infinity);
  }

  /** A set has no order; what is chosen one by one has. */
  const sorted = (entry) => Object.fromEntries(partsOf(rule).map((part) => [part, rule.items.properties[part].items?.enum ? [...entry[part]].sort() : entry[part]]));

  return {
    root: el('div', { class: 'stack' }, list, said, el('div', {}, add)),
    group: true, wide: true, focusable: [add],
    get: () => all.map((one) => one.get()),
    same: (a, b) => written(a.map(sorted)) === written(b.map(sorted)),
    set: (value) => { all = value.map(entry); draw(); },
    /** Says each problem in its entry: `livenessRules[1].from` in the second. Gives what is of none, and where to look. */
    place(places) {
      const of = (path) => all[path.match(/\[(\d+)]/)?.[1]];
      const named = ({ path, message }) => [path.match(/][.](\w+)/)?.[1], worded(message)];
      for (const one of all) {
        one.say(places.filter(({ path }) => of(path) === one).map(named)
          .map(([part, message]) => (part ? `${labelOf(section, `${key}.${part}`)}: ${message}` : message)));
      }
      return { rest: places.filter(({ path }) => !of(path)), wrongest: all.find((one) => places.some(({ path }) => of(path) === one))?.first };
    },
  };
}

function label(button, words) {
  button.setAttribute('aria-label', words);
  button.title = words;
}
