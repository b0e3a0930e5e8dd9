/** Requests to our own server; a refusal is a Problem with words for the owner. */
import { t } from './i18n/index.js';

/** A question that has no answer for so long has lost it; whoever asked may ask again. */
const PATIENCE_MS = 10_000;

export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? t('problem.unknown'));
    this.status = status;
    this.title = body?.title ?? t('problem.unknown');
    this.detail = body?.detail ?? '';
    this.problems = body?.problems ?? [];
    this.current = body?.current;
    this.needs = body?.needs;
    this.person = body?.person;
    this.similarity = body?.similarity;
  }
}

const unreachable = () => new Problem(0, { title: t('problem.offline'), detail: t('problem.offline.detail') });

export const api = async (method, path, body) => (await ask(method, path, body)).body;

/** All of a list that comes page by page; the header Link has the next page. Somebody who goes meanwhile is no end. */
export async function wholeList(path, tries = 3) {
  const all = [];
  try {
    for (let next = path; next;) {
      const page = await ask('GET', next);
      all.push(...page.body);
      next = /<([^>]+)>; *rel="next"/.exec(page.link ?? '')?.[1];
    }
    return all;
  } catch (problem) {
    if (problem.status !== 404 || tries === 1) throw problem;
    return wholeList(path, tries - 1);
  }
}

async function ask(method, path, body) {
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: method === 'GET' ? AbortSignal.timeout(PATIENCE_MS) : undefined, // a change may have been made
    });
    text = await response.text();
  } catch {
    throw unreachable();
  }
  if (response.status === 401 && !path.startsWith('/api/session')) document.dispatchEvent(new Event('doorward:signed-out'));
  if (!response.ok) throw new Problem(response.status, jsonOf(text));
  return { body: text ? JSON.parse(text) : null, link: response.headers.get('Link') };
}

/** What a refusal says, or null when it came without words of ours. */
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
      const body = jsonOf(request.responseText);
      if (request.status < 300) resolve(body);
      else reject(new Problem(request.status, body));
    });
    request.send(file);
  });
}
