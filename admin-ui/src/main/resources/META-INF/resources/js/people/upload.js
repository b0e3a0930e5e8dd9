/** Pictures by drag and drop or by choosing; each file gets its own progress and its own answer. */
import { Problem, upload } from '../api.js';
import { el, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n/index.js';

/** As the server has it: refused here at once instead of after the upload. */
const LARGEST = 15 * 1024 * 1024;

export function dropZone(path, onAdded) {
  const answers = el('ul', { class: 'answers', 'aria-live': 'polite' });
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, class: 'sr', onchange: () => { take(input.files); input.value = ''; } });
  const zone = el('label', { class: 'drop' }, icon('upload', 26), el('span', {}, el('strong', {}, t('upload.drop')), el('span', { class: 'help' }, t('upload.help'))), input);
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add('over'); });
  }
  for (const name of ['dragleave', 'drop']) zone.addEventListener(name, () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => { event.preventDefault(); take(event.dataTransfer.files); });

  /** One after the other: recognition looks at one picture at a time anyway. */
  async function take(files) {
    for (const file of [...files]) await send(file);
  }

  async function send(file) {
    const bar = el('progress', { max: 1, value: 0, 'aria-label': t('upload.progress', { file: file.name }) });
    const words = el('span', { class: 'says' }, bar);
    const answer = el('li', { class: 'wait' }, icon('wait', 18), el('strong', {}, file.name), words);
    answers.prepend(answer);
    const say = (kind, mark, ...lines) => {
      answer.className = kind;
      answer.firstChild.replaceWith(icon(mark, 18));
      words.replaceChildren(...lines.map((text) => el('span', {}, text)));
    };
    try {
      if (file.size > LARGEST) throw new Problem(413, { title: t('upload.large'), detail: t('upload.largeDetail', { size: number(file.size / 1048576, 0) }) });
      const made = await upload(path, file, (share) => { bar.value = share; });
      const warnings = made?.warnings ?? [];
      say(warnings.length ? 'wait' : 'good', warnings.length ? 'warn' : 'check', t('upload.added'), ...warnings);
      onAdded();
    } catch (problem) {
      say('bad', 'cross', `${problem.title}. ${problem.detail}`);
    }
  }

  return el('div', {}, zone, answers);
}
