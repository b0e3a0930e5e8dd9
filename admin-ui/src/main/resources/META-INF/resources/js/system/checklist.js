/** What is still to be done before the door works for somebody; it goes when all of it is. */
import { api, wholeList } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { isOwner, session } from '../session.js';
import { on, state } from '../store.js';

export function checklist() {
  const list = el('ul', { class: 'lines steps' });
  const root = el('section', { class: 'card checklist', hidden: true }, el('h2', {}, t('setup.title')), el('p', { class: 'help' }, t('setup.help')), list);
  let people = null;
  let told = null;
  let reachable = null;

  async function read() {
    people = await wholeList('/api/people').catch(() => null);
    told = await api('GET', '/api/config/notification').then(({ body }) => (body.enabled ? body.rules.flatMap((rule) => rule.recipients) : []), () => null);
    draw();
    readRecipients();
  }

  /** From who has them: while that service is away or lacks something, nobody is told anyway. */
  async function readRecipients() {
    if (!isOwner() || !complete('notification')) return;
    reachable = await api('GET', '/api/notifications').then(({ recipients }) => recipients.filter((one) => one.addresses.length), () => null);
    draw();
  }

  /** Some rule tells somebody who has an address; only an owner learns of addresses. */
  const somebodyIsTold = () => (isOwner()
    ? reachable?.some(({ id, groups }) => told.includes(id) || groups.some((group) => told.includes(`@${group}`)))
    : told.length > 0);

  const complete = (instance) => [...state.services.values()].some((service) => service.instance === instance && service.state === 'ONLINE' && !service.lacks.length);

  function steps() {
    const doors = [...state.doors.values()];
    const services = [...state.services.values()];
    return [
      ['owner', !session.open, 'system'],
      ['services', services.length > 0 && services.every((service) => service.state === 'ONLINE'), 'system'],
      ['models', complete('liveness'), 'system'],
      ['camera', doors.some((door) => door.camera?.state === 'RUNNING' && door.camera.kind !== 'DEMO'), 'system'],
      ['people', people?.some((person) => !person.demo && person.pictures && person.level), 'people'],
      ['lock', doors.some((door) => door.lock && !door.lock.mock), 'system'],
      ['recipients', somebodyIsTold() && complete('notification'), 'configuration/notification'],
    ];
  }

  function draw() {
    if (people === null || told === null) return; // not known is neither done nor to do
    const all = steps();
    root.hidden = all.every(([, done]) => done);
    list.replaceChildren(...all.map(([name, done, tab]) => el('li', { class: done ? 'good' : 'wait', dataset: { step: name } },
      icon(done ? 'check' : 'wait', 16),
      el('span', {}, done ? t(`setup.${name}.done`) : el('a', { href: `#${tab}` }, t(`setup.${name}.todo`))))));
  }

  on('all people', read);
  on('config', (news) => news.section === 'notification' && read());
  on('service camera lock', draw);
  on('service', (service) => service.instance === 'notification' && readRecipients());
  return root;
}
