/** Pictures by drag and drop or by choosing; each file gets its own progress and its own answer. */
import { Problem, upload } from '../api.js';
import { el, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n/index.js';
import { alikeWords, twoPeople } from './two.js';

/** As the server has it: refused here at once instead of after the upload. */
const LARGEST = 15 * 1024 * 1024;

export function dropZone(path, onAdded) {
  const answers = el('ul', { class: 'answers', 'aria-live': 'polite' });
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, class: 'sr', onchange: () => { take([...input.files]); input.value = ''; } });
  const zone = el('label', { class: 'drop' }, icon('upload', 26), el('span', {}, el('strong', {}, t('upload.drop')), el('span', { class: 'help' }, t('upload.help'))), input);
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add('over'); });
  }
  // What is left for a child of the zone is not left.
  zone.addEventListener('dragleave', (event) => zone.contains(event.relatedTarget) || zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take([...event.dataTransfer.files]);
  });

  /** One after the other: recognition looks at one picture at a time anyway. */
  async function take(files) {
    const lines = files.map(line);
    answers.prepend(...lines.map((one) => one.root));
    lines.at(-1)?.root.scrollIntoView({ block: 'nearest' });
    for (const one of lines) await one.send();
  }

  function line(file) {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': t('upload.progress', { file: file.name }) });
    const words = el('span', { class: 'says' }, bar);
    const root = el('li', { class: 'wait' }, icon('wait', 18), el('strong', {}, file.name), words);

    function say(kind, mark, ...sentences) {
      root.className = kind;
      root.firstChild.replaceWith(icon(mark, 18));
      words.replaceChildren(...sentences.map((one) => el('span', {}, one)));
    }

    async function tooAlike(problem) {
      const words = `${problem.title}. ${await alikeWords(problem)}`;
      say('bad', 'cross', words, ...await twoPeople(problem, 'upload.two', () => send(true)));
      root.scrollIntoView({ block: 'nearest' });
    }

    async function send(override = false) {
      words.replaceChildren(bar);
      try {
        if (file.size > LARGEST) throw new Problem(413, { title: t('upload.large'), detail: t('upload.largeDetail', { size: number(file.size / 1048576, 0) }) });
        const made = await upload(override ? `${path}?override=true` : path, file, (share) => { bar.value = share; });
        const warnings = made?.warnings ?? [];
        say(warnings.length ? 'wait' : 'good', warnings.length ? 'warn' : 'check', t('upload.added'), ...warnings);
        onAdded();
      } catch (problem) {
        if (problem.person && !override) await tooAlike(problem);
        else say('bad', 'cross', `${problem.title}. ${problem.detail}`);
      }
    }
    return { root, send };
  }

  return el('div', { class: 'owner-only' }, zone, answers);
}

/** A file that misses the zone would be opened in place of the page. */
export function holdDrops() {
  for (const name of ['dragover', 'drop']) {
    window.addEventListener(name, (event) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }
}
