/** A link in an alert: the server says what it leads to, the page goes there. Nothing is done by following it. */
import { api } from '../api.js';

/** Where a link leads that is about no visit, or that cannot be read. */
const NOWHERE = '#events/link';
const FORM = /^#\/alert\/([\w-]+)/;

let offer = null;

/** The token in an address, if it is one of a link. */
export const linkIn = (hash) => FORM.exec(hash)?.[1];

/** Where to go; what is offered there is kept until it is taken. */
export async function follow(token) {
  try {
    const link = await api('POST', '/api/links', { token });
    if (link.action === 'OPEN' && link.door) return `#live/${encodeURIComponent(link.door)}`;
    offer = link;
  } catch (problem) {
    offer = { problem };
  }
  return offer.decision ? `#events/${offer.decision}` : NOWHERE;
}

/** What the last link offers, once. */
export function takeOffer() {
  const taken = offer;
  offer = null;
  return taken;
}
