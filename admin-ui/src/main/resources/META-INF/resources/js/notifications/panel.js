/** What an owner sees beside the settings of notification: recipients, providers, a preview, the log. */
import { api } from '../api.js';
import { on } from '../store.js';
import { knowDoors, knowPeople, knowRecipients } from './known.js';
import { logCard } from './log.js';
import { previewCard } from './preview.js';
import { providersCard } from './providers.js';
import { recipientsCard } from './recipients.js';

export function notificationPanel() {
  const recipients = recipientsCard(look);
  const providers = providersCard();
  const preview = previewCard();
  const log = logCard();
  let asked = 0;

  async function look() {
    const mine = ++asked;
    log.look();
    try {
      const overview = await api('GET', '/api/notifications');
      if (mine !== asked) return;
      knowRecipients(overview.recipients);
      [recipients, providers, preview, log].forEach((card) => card.draw(overview));
    } catch (problem) {
      if (mine === asked) [recipients, providers].forEach((card) => card.fail(problem));
    }
  }

  on('all people', knowPeople);
  on('all doors', knowDoors);
  on('service', (service) => service.instance === 'notification' && service.state === 'ONLINE' && recipients.root.isConnected && look());
  knowPeople();
  knowDoors();
  return { recipients: recipients.root, providers: providers.root, preview: preview.root, log: log.root, look };
}
