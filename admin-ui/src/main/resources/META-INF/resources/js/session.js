/** Who uses the page: read once; whoever may not look any more is asked to sign in again. */
import { api } from './api.js';

export const session = { open: false, ownerless: false, name: null, role: null, account: false };

/** Whether somebody may look. */
export async function readSession() {
  Object.assign(session, { name: null, role: null, account: false }, await api('GET', '/api/session'));
  document.body.dataset.role = session.role ?? '';
  return session.name !== null && session.name !== undefined;
}

export const isOwner = () => session.role === 'OWNER';
