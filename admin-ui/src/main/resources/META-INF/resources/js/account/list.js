/** Cards with a list that somebody can do something with. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { toast } from '../notices.js';

/** A list that is read when its card is opened, with a way to do something with each line. */
export function listCard(title, help, path, line, ...more) {
  const list = el('ul', { class: 'versions' });
  const root = el('details', { class: 'card history', ontoggle: () => root.open && load() },
    el('summary', {}, el('h2', {}, title)), el('p', { class: 'help' }, help), list, ...more);
  async function load() {
    try {
      list.replaceChildren(...(await api('GET', path)).map((one) => el('li', {}, line(one, load))));
    } catch (problem) {
      toast(`${problem.title} ${problem.detail}`, 'bad');
    }
  }
  return { root, load };
}

export const attempt = (action, load) => action().then(load, (problem) => { toast(`${problem.title}. ${problem.detail}`, 'bad'); load(); });

export const remove = (label, path, load) => el('button', { type: 'button', class: 'round', 'aria-label': label, onclick: () => attempt(() => api('DELETE', path), load) }, icon('trash', 16));
