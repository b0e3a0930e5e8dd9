/** The System tab: who is here, which version, what is lacking, and what each door has. */
import { el, icon } from '../dom.js';
import { momentOf, serviceName } from '../format.js';
import { t } from '../i18n/index.js';
import { on, state } from '../store.js';
import { accountCards } from '../account/card.js';
import { cameraCard } from './camera.js';
import { checklist } from './checklist.js';
import { codeCard } from './code.js';
import { latencyWords } from './latency.js';
import { diskWords, modelLines } from './models.js';
import { reachCard } from './reach.js';

const KIND = { ONLINE: 'good', OFFLINE: 'bad', SILENT: 'bad', NEVER_SEEN: 'wait' };

export function systemView() {
  const ground = el('ul', { class: 'lines ground' });
  const services = el('ul', { class: 'services' });
  const doors = el('div', { class: 'cameras' });
  const rejected = el('div', {});
  const models = el('div', {});
  const cards = new Map();

  function drawGround() {
    const line = (good, what) => el('li', { class: good ? 'good' : 'bad' }, icon(good ? 'check' : 'cross', 16), el('span', {}, t(`ground.${what}.${good ? 'up' : 'down'}`)));
    const { broker, database, people } = state.system;
    ground.replaceChildren(line(broker, 'broker'), line(database, 'database'), line(people, 'people'),
      el('li', { class: 'quiet' }, icon('events', 16), el('span', {}, latencyWords(state.decisions))),
      el('li', { class: 'quiet' }, icon('system', 16), el('span', {}, diskWords([...state.services.values()]))),
      el('li', { class: 'quiet' }, icon('live', 16), el('span', {}, t('ground.version', { version: state.version }))));
  }

  function drawServices() {
    services.replaceChildren(...[...state.services.values()].sort((a, b) => a.instance.localeCompare(b.instance)).map((service) =>
      el('li', { class: 'service', dataset: { instance: service.instance, state: service.state } },
        el('div', { class: 'row spread' },
          el('strong', {}, serviceName(service.instance)),
          el('span', { class: `pill ${KIND[service.state]}` }, t(`state.${service.state}`))),
        el('p', { class: 'facts' }, service.version ? t('service.facts', { version: service.version, since: momentOf(service.startedAt) }) : t('service.never')),
        service.lacks.length ? el('ul', { class: 'lines' }, ...service.lacks.map((lack) => el('li', { class: 'wait' }, icon('warn', 16), el('span', {}, lack)))) : null)));
  }

  function drawDoors() {
    for (const id of state.doors.keys()) {
      if (!cards.has(id)) {
        cards.set(id, [cameraCard(id), codeCard(id)]);
        const after = [...doors.children].find((one) => one.dataset.camera > id);
        for (const card of cards.get(id)) doors.insertBefore(card.root, after ?? null);
      }
      for (const card of cards.get(id)) card.draw();
    }
  }

  function drawRejected() {
    const all = [...state.rejected.values()].sort((a, b) => b.at.localeCompare(a.at));
    rejected.replaceChildren(all.length
      ? el('ul', { class: 'lines' }, ...all.map((one) => el('li', { class: 'wait' }, icon('warn', 16),
        el('span', {}, t('rejected.line', { service: serviceName(one.instance), topic: one.topic, reason: one.reason, n: one.count })))))
      : el('p', { class: 'facts' }, t('rejected.none')));
  }

  on('all system connection decision', drawGround);
  on('all service', () => { drawServices(); drawGround(); models.replaceChildren(modelLines([...state.services.values()])); });
  on('all doors camera lock', drawDoors);
  on('answer', (answer) => cards.get(answer.door)?.forEach((card) => card.answered(answer)));
  on('all rejected', drawRejected);
  [drawGround, drawServices, drawDoors, drawRejected].forEach((draw) => draw());

  return {
    root: el('section', { class: 'view system' },
      el('h1', {}, t('tab.system')), el('p', { class: 'lead' }, t('system.lead')),
      checklist(),
      el('div', { class: 'system-columns' },
        el('div', { class: 'stack' }, el('section', { class: 'card' }, el('h2', {}, t('system.services')), services), ...accountCards()),
        el('div', { class: 'stack' },
          el('section', { class: 'card' }, el('h2', {}, t('system.ground')), ground),
          doors,
          reachCard(),
          el('section', { class: 'card' }, el('h2', {}, t('models.title')), models),
          el('section', { class: 'card' }, el('h2', {}, t('rejected.title')), el('p', { class: 'help' }, t('rejected.help')), rejected)))),
  };
}
