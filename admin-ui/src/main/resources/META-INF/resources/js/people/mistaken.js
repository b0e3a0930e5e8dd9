/** Faces of others who were mistaken for this person, as owners said of events; each can be taken back. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';

export function mistakenSection(person) {
  const path = `/api/mistaken/${person.id}`;
  const faces = el('ul', { class: 'pictures' });
  const root = el('section', { class: 'mistaken', hidden: true },
    el('h3', {}, t('notThem.title')), el('p', { class: 'help' }, t('notThem.titleHelp', { name: person.name })), faces);

  async function load() {
    const all = await api('GET', path).catch(() => []);
    root.hidden = !all.length;
    faces.replaceChildren(...all.map((face, i) => el('li', {},
      el('img', { src: `${path}/${face.id}`, alt: t('notThem.face', { n: i + 1, at: momentOf(face.addedAt) }) }),
      el('button', { type: 'button', class: 'round', 'aria-label': t('notThem.remove', { n: i + 1 }), onclick: () => remove(face) }, icon('trash', 16)))));
  }

  async function remove(face) {
    try {
      await api('DELETE', `${path}/${face.id}`);
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail}`, 'bad');
    }
    load();
  }

  load();
  return root;
}
