/** One door: the moving picture, what is drawn over it, the state of lock and camera, and the faces in words. */
import { el, icon, redraw } from '../dom.js';
import { decisionWords, sourceLabel } from '../format.js';
import { t, tOr } from '../i18n/index.js';
import { state } from '../store.js';
import { overlay } from './overlay.js';
import { whyCards } from './why.js';

export function doorCard(id) {
  const picture = el('img', { class: 'picture', alt: t('live.picture', { door: id }) });
  const canvas = el('canvas', { class: 'overlay', 'aria-hidden': 'true' });
  const curtain = el('p', { class: 'curtain' });
  const label = el('span', { class: 'badge source' });
  const lock = el('span', { class: 'badge lock' });
  const camera = el('p', { class: 'facts' });
  const why = el('div', { class: 'why' });
  const said = el('p', { class: 'sr', role: 'status' });
  const stage = el('div', { class: 'stage' }, picture, canvas, curtain,
    el('div', { class: 'badges' }, lock), label,
    el('button', { class: 'expand', type: 'button', title: t('live.full'), 'aria-label': t('live.full'), onclick: full },
      icon('expand')));
  const draw2d = overlay(canvas);
  let watching = false;

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else stage.requestFullscreen?.();
  }

  /** Takes the stream only while somebody looks; each taking is a new address, or browsers keep a dead stream. */
  function watch(wanted) {
    watching = wanted;
    picture.src = wanted ? `/api/doors/${id}/live.mjpeg?${Date.now()}` : '';
    if (!wanted) picture.removeAttribute('src');
  }
  picture.addEventListener('error', () => setTimeout(() => watching && watch(true), 2_000));

  /** Why there is no picture, or null. */
  function hindrance(door) {
    const cam = door.camera;
    const service = state.services.get(`camera-${id}`);
    if (!state.connected) return t('live.no.page');
    if (!state.system.broker) return t('live.no.broker');
    if (service && (service.state === 'OFFLINE' || service.state === 'SILENT')) return t('live.no.service');
    if (!cam) return t('live.no.camera');
    if (cam.state === 'RUNNING') return null;
    return [t(`camera.${cam.state}`), cam.reason].filter(Boolean).join(': ');
  }

  function draw() {
    const door = state.doors.get(id) ?? {};
    const kind = sourceLabel(door.camera?.kind ?? door.live?.source);
    label.hidden = !kind;
    label.textContent = kind ?? '';
    const lockState = door.lock?.state ?? 'UNKNOWN';
    redraw(lock, `${lockState}${door.lock?.mock}`, () => {
      lock.dataset.state = lockState;
      return [icon(['UNLOCKED', 'UNLOCKING'].includes(lockState) ? 'unlocked' : 'locked', 16),
        tOr(`lock.${lockState}`, lockState) + (door.lock?.mock ? ` · ${t('lock.mock')}` : '')];
    });
    const hindered = hindrance(door);
    curtain.hidden = !hindered;
    curtain.textContent = hindered ?? '';
    stage.classList.toggle('dark', Boolean(hindered));
    camera.textContent = facts(door.camera);
    if (hindered) live({ ...(door.live ?? { width: 4, height: 3 }), faces: [] });
    else drawFaces(door.live);
  }

  function facts(cam) {
    if (!cam || cam.state !== 'RUNNING') return '';
    return t('camera.facts', { captured: Math.round(cam.capturedPerSecond), analysed: Math.round(cam.analysedPerSecond) });
  }

  function drawFaces(view) {
    whyCards(why, view?.faces ?? []);
    const now = (view?.faces ?? []).map((face) => face.decision && `${face.name ?? t('face.unknown')}: ${decisionWords(face.decision)}`)
      .filter(Boolean).join('. ');
    if (said.textContent !== now) said.textContent = now;
  }

  function live(view) {
    stage.style.setProperty('--ratio', `${view.width} / ${view.height}`);
    draw2d(view);
    drawFaces(view);
  }

  draw();
  return {
    root: el('article', { class: 'door card', dataset: { door: id } },
      el('div', {},
        el('div', { class: 'row spread door-head' }, el('h2', {}, t('door.name', { door: id })), camera),
        stage),
      el('div', { class: 'beside' }, el('h3', {}, t('why.title')), why, said)),
    watch,
    draw,
    live,
  };
}
