/** Requests to our own server; a refusal is a Problem with words for the owner. */
import { t } from './i18n/index.js';

export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? t('problem.unknown'));
    this.status = status;
    this.title = body?.title ?? t('problem.unknown');
    this.detail = body?.detail ?? '';
    this.problems = body?.problems ?? [];
    this.current = body?.current;
    this.needs = body?.needs;
  }
}

const unreachable = () => new Problem(0, { title: t('problem.offline'), detail: t('problem.offline.detail') });

export async function api(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw unreachable();
  }
  if (response.status === 401 && !path.startsWith('/api/session')) document.dispatchEvent(new Event('doorward:signed-out'));
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null));
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/** Sends a file as it is; `onProgress` gets 0 to 1. */
export function upload(path, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Content-Type', file.type.startsWith('image/') ? file.type : 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded / event.total));
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('load', () => {
      let body = null;
      try {
        body = JSON.parse(request.responseText);
      } catch { /* an answer without a body */ }
      if (request.status < 300) resolve(body);
      else reject(new Problem(request.status, body));
    });
    request.send(file);
  });
}
