/** Which models run here, under which licence, and how much room is left. */
import { el, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n/index.js';

export function modelLines(services) {
  const models = new Map(services.flatMap((service) => service.models ?? []).map((model) => [model.file, model]));
  if (!models.size) return el('p', { class: 'facts' }, t('models.none'));
  return el('ul', { class: 'lines' }, ...[...models.values()].sort((a, b) => a.file.localeCompare(b.file)).map((model) =>
    el('li', { class: model.here ? 'good' : 'wait', dataset: { model: model.file } }, icon(model.here ? 'check' : 'warn', 16),
      el('span', {}, el('strong', {}, model.purpose), ' ', el('span', { class: 'facts' },
        t(model.here ? 'models.here' : 'models.missing', { file: model.file, licence: model.licence }))))));
}

/** The least room that any service has left. */
export function diskWords(services) {
  const free = services.map((service) => service.diskFreeMegabytes).filter((mb) => mb !== undefined);
  return free.length ? t('disk.free', { gigabytes: number(Math.min(...free) / 1024, 1) }) : t('disk.unknown');
}
