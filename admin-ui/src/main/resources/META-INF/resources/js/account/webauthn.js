/** What the browser does with passkeys; older ones have no JSON of their own for it. */
import { api, Problem } from '../api.js';
import { t } from '../i18n/index.js';

/** Why there are no passkeys here, as the key of a text; null when there are. */
export function passkeyLack() {
  if (/^[\d.]+$|:/.test(location.hostname)) return 'passkey.address';
  if (!window.isSecureContext) return 'passkey.insecure';
  return window.PublicKeyCredential ? null : 'passkey.browser';
}

export async function makePasskey(name, password) {
  const options = await api('POST', '/api/account/passkeys/options', { password });
  const credential = await asked(() => navigator.credentials.create({ publicKey: toMake(options) }));
  await api('POST', '/api/account/passkeys', { name, credential: asJson(credential) });
}

export async function usePasskey() {
  const options = await api('GET', '/api/session/passkey');
  const credential = await asked(() => navigator.credentials.get({ publicKey: toUse(options) }));
  await api('POST', '/api/session/passkey', asJson(credential));
}

async function asked(question) {
  try {
    return await question();
  } catch (refusal) {
    const key = refusal.name === 'InvalidStateError' ? 'passkey.already' : 'passkey.cancelled';
    throw new Problem(0, { title: t(key), detail: t(`${key}.detail`) });
  }
}

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function toMake(options) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const excludeCredentials = options.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) }));
  return { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials };
}

function toUse(options) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return { ...options, challenge: bytes(options.challenge), allowCredentials: [] };
}

function asJson(credential) {
  if (credential.toJSON) return credential.toJSON();
  const { id, rawId, type, response } = credential;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].filter((part) => response[part]);
  return { id, rawId: text(rawId), type, clientExtensionResults: {}, response: Object.fromEntries(parts.map((part) => [part, text(response[part])])) };
}
