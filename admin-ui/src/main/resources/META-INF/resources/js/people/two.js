/** A picture that is refused for being like somebody else's: only an owner knows whether they are two. */
import { wholeList } from '../api.js';
import { el } from '../dom.js';
import { score } from '../format.js';
import { t } from '../i18n/index.js';

/** Who it is, and how alike, in one sentence. */
export async function alikeWords({ person, similarity }) {
  const other = await nameOf(person);
  return t('upload.alike', { other, score: score(similarity) });
}

/**
 * What it costs to say that they are two stands beside the button that says it.
 *
 * @param yes the button's words
 */
export async function twoPeople({ person }, yes, onYes) {
  return [
    t('upload.twoMeans', { other: await nameOf(person) }),
    el('button', { type: 'button', class: 'button', onclick: onYes }, t(yes)),
  ];
}

async function nameOf(person) {
  const all = await wholeList('/api/people').catch(() => []);
  return all.find(({ id }) => id === person)?.name ?? person;
}
