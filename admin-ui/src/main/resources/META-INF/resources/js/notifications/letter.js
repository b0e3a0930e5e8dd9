/**
 * A mail as its reader sees it, in a frame that runs no script and leads nowhere. The page's own policy holds in there too
 * and takes no style from markup: so the styles are taken out of it first, and put where a script may put them.
 */
import { el } from '../dom.js';

export function letter(html, title) {
  const mail = new DOMParser().parseFromString(html.replace(/\sstyle=/gi, ' data-style=').replace(/<(\/?)style\b/gi, '<$1data-sheet'), 'text/html');
  const sheet = [...mail.querySelectorAll('data-sheet')].map((style) => style.textContent).join('\n');
  mail.querySelectorAll('data-sheet, script, link, meta, base, iframe, object, embed').forEach((one) => one.remove());
  mail.querySelectorAll('[href]').forEach((one) => one.removeAttribute('href'));
  // Its pictures come with the mail, and there is none here.
  mail.querySelectorAll('img').forEach((one) => one.replaceWith(one.alt));
  const frame = el('iframe', { class: 'letter', title, sandbox: 'allow-same-origin', srcdoc: mail.documentElement.outerHTML });
  frame.addEventListener('load', () => {
    const { contentDocument: page, contentWindow: view } = frame;
    const styles = new view.CSSStyleSheet();
    styles.replaceSync(sheet);
    page.adoptedStyleSheets = [styles];
    for (const one of page.querySelectorAll('[data-style]')) one.style.cssText = one.dataset.style;
    frame.style.height = `${page.documentElement.scrollHeight}px`;
  });
  return frame;
}
