/** The ways to reach people: which can be used, and what the others lack. Secrets are not here, only that one is missing. */
import { el, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n/index.js';
import { channelName } from './words.js';

export function providersCard() {
  const list = el('ul', { class: 'lines providers' });

  function line({ channel, lacks, trouble, pictures, actions, longest }) {
    const kind = lacks ? 'quiet' : trouble ? 'bad' : 'good';
    const carries = [pictures && t('notify.carriesPictures'), actions && t('notify.carriesActions'), t('notify.carriesText', { n: number(longest, 0) })];
    return el('li', { class: kind, dataset: { channel } }, icon({ quiet: 'wait', bad: 'warn', good: 'check' }[kind], 16),
      el('span', {},
        el('strong', {}, channelName(channel)), ' ', el('span', { class: `pill ${kind}` }, t(lacks ? 'notify.off' : trouble ? 'notify.trouble' : 'notify.ready')), ' ',
        el('span', { class: 'words' }, lacks ?? trouble ?? t('notify.complete')),
        el('span', { class: 'facts' }, carries.filter(Boolean).join(' · '))));
  }

  return {
    root: el('section', { class: 'card stack', 'aria-label': t('notify.providers') },
      el('div', {}, el('h2', {}, t('notify.providers')), el('p', { class: 'help' }, t('notify.providersHelp'))), list),
    draw: ({ providers }) => list.replaceChildren(...providers.map(line)),
    fail: ({ title, detail }) => list.replaceChildren(el('li', { class: 'bad' }, icon('warn', 16), el('span', {}, `${title}. ${detail}`))),
  };
}
