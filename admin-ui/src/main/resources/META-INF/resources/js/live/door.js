/** One door: the moving picture, what is drawn over it, the state of lock and camera, and the faces in words. */
import { el, icon, redraw } from '../dom.js';
import { decisionWords } from '../denial.js';
import { askWords, minuteOf, sourceLabel } from '../format.js';
import { t, tOr } from '../i18n/index.js';
import { state } from '../store.js';
import { lockControls } from './lock.js';
import { overlay } from './overlay.js';
import { doorPicture } from './picture.js';
import { whyCards } from './why.js';

/** What such a service said last may be old. */
const GONE = new Set(['OFFLINE', 'SILENT']);

export function doorCard(id) {
  const picture = doorPicture(id);
  const canvas = el('canvas', { class: 'overlay', 'aria-hidden': 'true' });
  const curtain = el('p', { class: 'curtain' });
  const label = el('span', { class: 'badge source' });
  const lock = el('span', { class: 'badge lock' });
  const camera = el('p', { class: 'facts' });
  const why = el('div', { class: 'why' });
  const said = el('p', { class: 'sr', role: 'status' });
  const ask = el('p', { class: 'ask', 'aria-hidden': 'true', hidden: true });
  const stage = el('div', { class: 'stage' }, picture.root, canvas, curtain, ask,
    el('div', { class: 'badges' }, el('span', { class: 'badge which', 'aria-hidden': 'true' }, t('door.name', { door: id })), lock), label,
    el('button', { class: 'expand', type: 'button', title: t('live.full', { door: id }), 'aria-label': t('live.full', { door: id }),
      hidden: !document.fullscreenEnabled, onclick: full }, icon('expand')));
  const asks = lockControls(id);
  const draw2d = overlay(canvas);
  let hindered = null;
  let asked = null;

  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else stage.requestFullscreen?.();
  }

  /** Why there is no picture, or null. */
  function hindrance(door) {
    const cam = door.camera;
    const service = state.services.get(`camera-${id}`);
    if (!state.connected) return t('live.no.page');
    if (!state.system.broker) return t('live.no.broker');
    if (service?.state === 'OFFLINE') return t('live.no.service');
    if (service?.state === 'SILENT') return t('live.no.word');
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
    const past = !state.connected || !state.system.broker || GONE.has(state.services.get(`access-${id}`)?.state);
    const words = [tOr(`lock.${lockState}`, lockState), ...more(door.lock), door.lock?.mock && t('lock.mock'), door.lock && past && t('lock.past')]
      .filter(Boolean).join(' · ');
    redraw(lock, `${lockState}${past}${words}`, () => {
      lock.dataset.state = past ? 'UNKNOWN' : lockState;
      lock.classList.toggle('alarm', Boolean(door.lock?.alarms?.length) && !past);
      return [icon(['UNLOCKED', 'UNLOCKING'].includes(lockState) ? 'unlocked' : 'locked', 16), words];
    });
    asks.draw(Boolean(door.lock) && !past);
    hindered = hindrance(door);
    curtain.hidden = !hindered;
    curtain.textContent = hindered ?? '';
    stage.classList.toggle('dark', Boolean(hindered));
    camera.textContent = hindered ? '' : facts(door.camera);
    if (hindered) live({ ...(door.live ?? { width: 4, height: 3 }), faces: [] });
    else drawFaces(door.live);
  }

  /** What the contacts of a door say beside its lock. */
  function more(its) {
    return [its?.heldUntil && t('lock.held', { until: minuteOf(its.heldUntil) }), its?.doorState && tOr(`lock.door.${its.doorState}`, its.doorState),
      ...(its?.alarms ?? []).map((alarm) => tOr(`lock.alarm.${alarm}`, alarm))];
  }

  function facts(cam) {
    return t('camera.facts', { captured: Math.round(cam.capturedPerSecond), analysed: Math.round(cam.analysedPerSecond) });
  }

  /** What is asked at this door, over its picture; said aloud once and not with every second. */
  function drawAsking(faces) {
    const asking = faces.find((face) => face.asking)?.asking;
    ask.hidden = !asking;
    ask.textContent = asking ? askWords(asking) : '';
    if (asking?.kind !== asked?.kind) asked = asking ? { kind: asking.kind, words: ask.textContent } : null;
  }

  function drawFaces(view) {
    drawAsking(view?.faces ?? []);
    whyCards(why, view?.faces ?? [], t(hindered ? 'why.blind' : 'why.nobody'));
    const now = (view?.faces ?? []).map((face) => face.decision && `${face.name ?? t('face.unknown')}: ${decisionWords(face.decision)}`)
      .concat(asked?.words).filter(Boolean).join('. ');
    if (said.textContent !== now) said.textContent = now;
  }

  function live(view) {
    stage.style.setProperty('--ratio', `${view.width} / ${view.height}`);
    draw2d(view);
    drawFaces(view);
  }

  /** @param on whether somebody was led here, to open or not */
  function lead(on = true) {
    root.classList.toggle('led', on);
    hint.hidden = !on;
    if (!on) return;
    root.scrollIntoView({ block: 'center' });
    root.focus({ preventScroll: true });
  }

  const hint = el('p', { class: 'notice wait member-only', hidden: true }, icon('unlocked'), t('link.open'));
  const root = el('article', { class: 'door card', tabIndex: -1, dataset: { door: id } },
    el('div', {},
      el('div', { class: 'row spread door-head' }, el('h2', {}, t('door.name', { door: id })), camera),
      stage, hint, asks.root),
    el('div', { class: 'beside' }, el('h3', {}, t('why.title')), why, said));
  draw();
  return {
    root,
    lead,
    watch: picture.watch,
    draw,
    live: (view) => hindered || live(view),
    answered: asks.answered,
  };
}
