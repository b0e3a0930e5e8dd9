/** The picture of a door, taken only while somebody looks: a stream, or a still a second where one more is too much. */
import { el } from '../dom.js';
import { t } from '../i18n/index.js';

const STILL_MS = 1_000;
/** What could not be shown is tried again so soon. */
const AGAIN_MS = 2_000;

export function doorPicture(id) {
  const root = el('img', { class: 'picture', alt: t('live.picture', { door: id }), onload: loaded, onerror: () => takeIn(AGAIN_MS) });
  let watching = false;
  let streaming = false;
  let next = 0;

  function watch(wanted, stream) {
    watching = wanted;
    streaming = stream;
    take();
  }

  /** Each taking is a new address, or browsers keep a dead stream. What fills the screen is always a stream. */
  function take() {
    clearTimeout(next);
    const kind = streaming || document.fullscreenElement?.contains(root) ? 'live.mjpeg' : 'frame.jpg';
    root.src = watching ? `/api/doors/${id}/${kind}?${Date.now()}` : '';
    if (!watching) root.removeAttribute('src');
  }

  function takeIn(ms) {
    clearTimeout(next);
    next = setTimeout(() => watching && take(), ms);
  }

  function loaded() {
    if (root.src.includes('/frame.jpg')) takeIn(STILL_MS);
  }

  document.addEventListener('fullscreenchange', () => streaming || take());
  return { root, watch };
}
