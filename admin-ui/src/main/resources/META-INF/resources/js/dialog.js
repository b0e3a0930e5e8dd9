/** A dialog of the browser's own: focus stays inside, Escape closes it. */
import { el, icon } from './dom.js';
import { t } from './i18n/index.js';

export function dialog(title, ...content) {
  const close = () => box.close();
  const box = el('dialog', { class: 'sheet', 'aria-label': title },
    el('div', { class: 'row spread sheet-head' },
      el('h2', {}, title),
      el('button', { type: 'button', class: 'round', 'aria-label': t('close'), onclick: close }, icon('cross'))),
    ...content);
  box.addEventListener('close', () => box.remove());
  // A click on the dimmed page closes, one inside does not.
  box.addEventListener('pointerdown', (event) => event.target === box && close());
  document.body.append(box);
  box.showModal();
  return { box, close };
}
