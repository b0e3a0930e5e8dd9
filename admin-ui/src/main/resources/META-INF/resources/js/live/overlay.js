/** The head-up display: drawn here in the browser, never on what is analysed. */
import { score } from '../format.js';
import { t } from '../i18n/index.js';
import { tone } from './face.js';

const COLOURS = { good: '#5ee6a0', bad: '#ff7b72', wait: '#ffcf5c', quiet: '#e8eef2' };
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
/** A box glides to its new place in about two of the camera's frames. */
const GLIDE = 0.35;

export function overlay(canvas) {
  const pen = canvas.getContext('2d');
  const boxes = new Map();
  let view = null;
  let running = false;

  function frame() {
    running = false;
    if (!view) return;
    const ratio = window.devicePixelRatio || 1;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const scale = Math.min(width / view.width, height / view.height);
    const left = (width - view.width * scale) / 2;
    const top = (height - view.height * scale) / 2;
    let moving = false;
    for (const face of view.faces) {
      const box = glide(face);
      moving ||= box.moving;
      drawFace(face, {
        x: left + box.x * scale, y: top + box.y * scale, width: box.width * scale, height: box.height * scale,
      }, width);
    }
    if (moving) schedule();
  }

  function glide(face) {
    const last = boxes.get(face.track);
    const next = { ...face.box, moving: false };
    if (last && !calm.matches) {
      for (const side of ['x', 'y', 'width', 'height']) {
        next[side] = last[side] + (face.box[side] - last[side]) * GLIDE;
        next.moving ||= Math.abs(next[side] - face.box[side]) > 0.5;
      }
    }
    boxes.set(face.track, next);
    return next;
  }

  function schedule() {
    if (!running) {
      running = true;
      requestAnimationFrame(frame);
    }
  }

  function drawFace(face, box, width) {
    const colour = COLOURS[tone(face)];
    const poor = Boolean(face.quality.poor);
    corners(box, Math.min(box.width, box.height) * (poor ? 0.14 : 0.24), colour, poor ? 1.5 : 3);
    const lines = poor ? [face.quality.poor] : words(face);
    plate(lines, box, colour, width);
  }

  /** Four corners with a dark edge, so that they are seen on any picture. */
  function corners({ x, y, width, height }, arm, colour, weight) {
    pen.lineCap = pen.lineJoin = 'round';
    for (const [style, thick] of [['rgba(0,0,0,.55)', weight + 2.5], [colour, weight]]) {
      pen.strokeStyle = style;
      pen.lineWidth = thick;
      pen.beginPath();
      for (const [cx, cy, dx, dy] of [[x, y, 1, 1], [x + width, y, -1, 1], [x, y + height, 1, -1], [x + width, y + height, -1, -1]]) {
        pen.moveTo(cx + dx * arm, cy);
        pen.lineTo(cx, cy);
        pen.lineTo(cx, cy + dy * arm);
      }
      pen.stroke();
    }
  }

  function words(face) {
    const match = face.recognition;
    const who = face.name ?? (match?.kind === 'matched' ? t('face.known') : match ? t('face.unknown') : t('face.looking'));
    const first = match?.similarity > -1 ? `${who}  ${score(match.similarity)}` : who;
    const second = [
      face.liveness ? t(`liveness.${face.liveness.kind}`) : null,
      face.liveness ? t(face.blinks === 1 ? 'blinks.one' : 'blinks', { n: face.blinks }) : null,
      face.decision ? t(`decision.${face.decision.kind}`) : null,
    ].filter(Boolean).join(' · ');
    return second ? [first, second] : [first];
  }

  function plate(lines, box, colour, width) {
    const big = Math.max(12, Math.min(17, width / 34));
    const fonts = [`600 ${big}px system-ui, sans-serif`, `${big * 0.82}px system-ui, sans-serif`];
    const widths = lines.map((line, i) => { pen.font = fonts[i]; return pen.measureText(line).width; });
    const w = Math.max(...widths) + 26;
    const h = big * (lines.length > 1 ? 2.75 : 1.75);
    const x = Math.max(4, Math.min(box.x + box.width / 2 - w / 2, width - w - 4));
    const below = box.y + box.height + 8;
    const y = below + h < canvas.clientHeight - 4 ? below : Math.max(4, box.y - h - 8);
    pen.fillStyle = 'rgba(10,14,16,.72)';
    pen.beginPath();
    pen.roundRect(x, y, w, h, 9);
    pen.fill();
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(x + 7, y + 7, 3.5, h - 14, 2);
    pen.fill();
    pen.textBaseline = 'middle';
    lines.forEach((line, i) => {
      pen.font = fonts[i];
      pen.fillStyle = i === 0 ? '#fff' : '#d5dde2';
      pen.fillText(line, x + 17, y + big * (lines.length > 1 ? 0.95 : 0.9) + i * big * 1.05);
    });
  }

  return (next) => {
    view = next;
    const seen = new Set(next.faces.map((face) => face.track));
    for (const track of boxes.keys()) if (!seen.has(track)) boxes.delete(track);
    schedule();
  };
}
