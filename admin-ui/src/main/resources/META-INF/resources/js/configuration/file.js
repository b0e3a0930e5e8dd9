/** The whole configuration as one file: to keep, and to bring back after a look at what would change. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { momentOf } from '../format.js';
import { t } from '../i18n/index.js';
import { toast } from '../notices.js';
import { dialog } from '../dialog.js';
import { diffList, differences } from './diff.js';
import { labelOf } from './values.js';

/** @param done called after a file was brought back */
export function fileCard(done) {
  const chosen = el('input', { type: 'file', accept: 'application/json,.json', class: 'sr', id: 'config-file', onchange: read });
  const root = el('div', { class: 'card file-card' },
    el('h2', {}, t('config.file')), el('p', { class: 'help' }, t('config.fileHelp')),
    el('div', { class: 'row wrap' },
      el('a', { class: 'button', href: '/api/config', download: 'doorward-configuration.json' }, t('config.export')),
      chosen, el('label', { class: 'button owner-only', for: 'config-file' }, icon('upload', 18), t('config.import'))));

  async function read() {
    const [file] = chosen.files;
    chosen.value = '';
    if (!file) return;
    try {
      const kept = JSON.parse(await file.text());
      const now = await api('GET', '/api/config');
      if (kept?.kind !== now.kind || typeof kept.sections !== 'object') throw new SyntaxError();
      await look(kept, now);
    } catch (problem) {
      toast(problem instanceof SyntaxError ? t('config.notAFile', { file: file.name }) : `${problem.title} ${problem.detail}`, 'bad');
    }
  }

  async function look(kept, now) {
    const names = Object.keys(kept.sections).filter((name) => !(name in now.sections) || differences(now.sections[name], kept.sections[name]).length);
    const views = Object.fromEntries(await Promise.all(names.filter((name) => name in now.sections)
      .map(async (name) => [name, await api('GET', `/api/config/${name}`)])));
    const word = el('div', { role: 'alert' });
    const sheet = dialog(t('config.importTitle'),
      el('p', { class: 'facts' }, kept.exportedAt ? t('config.exportedAt', { at: momentOf(kept.exportedAt) }) : ''),
      word,
      ...names.map((name) => el('section', {}, el('h3', {}, t(`section.${name}`)),
        views[name] ? diffList(name, views[name].schema, now.sections[name], kept.sections[name]) : el('p', { class: 'wrong' }, t('config.unknownSection')))),
      names.length ? null : el('p', {}, t('config.same')),
      el('div', { class: 'row end' },
        el('button', { type: 'button', class: 'button', onclick: () => sheet.close() }, t('config.importNo')),
        el('button', { type: 'button', class: 'button primary', disabled: !names.length, onclick: take }, t('config.importYes'))));

    async function take() {
      const sections = Object.fromEntries(names.map((name) => [name, kept.sections[name]]));
      try {
        await api('PUT', '/api/config', { kind: kept.kind, expectedVersions: now.versions, sections });
        sheet.close();
        toast(t('config.imported'));
        done();
      } catch (problem) {
        word.replaceChildren(el('div', { class: 'notice bad' }, icon('warn'), el('div', {}, el('strong', {}, `${problem.title}. ${problem.detail}`),
          ...problem.problems.map((p) => el('p', {}, [p.section && t(`section.${p.section}`), p.field && labelOf(p.section, p.field), p.message].filter(Boolean).join(': '))))));
      }
    }
  }

  return root;
}
