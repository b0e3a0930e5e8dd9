/** What was asked of a door, and what it answered to that; it answers to others too. */
import { api } from './api.js';
import { el, icon } from './dom.js';
import { t } from './i18n/index.js';

export function asking() {
  const root = el('p', { class: 'says', role: 'status' });
  let asked = null;
  let heard = null;

  function show(tone, ...words) {
    root.className = `says ${tone}`;
    root.replaceChildren(...words);
  }

  /** The answer may come before we know what it answers. */
  function say() {
    if (!heard || heard.command !== asked) return;
    const done = heard.outcome === 'DONE';
    show(done ? 'good' : 'bad', icon(done ? 'check' : 'cross', 16), ` ${t(`answer.${heard.outcome}`)}: ${heard.reason}`);
  }

  return {
    root,
    async ask(method, path, body) {
      asked = null;
      show('wait', t('answer.none'));
      try {
        asked = (await api(method, path, body)).id;
        say();
      } catch (problem) {
        show('bad', `${problem.title}. ${problem.detail}`);
      }
    },
    answered(answer) {
      heard = answer;
      say();
    },
  };
}
