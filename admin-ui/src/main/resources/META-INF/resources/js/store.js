/** What the page knows of the house: read once, then told of every change. */
import { api } from './api.js';

/** Without a word for so long the connection is dead, whatever the browser thinks. */
const SILENCE_MS = 25_000;
const MOST_DECISIONS = 50;

export const state = {
  connected: false,
  version: '',
  system: { broker: true, database: true, people: true },
  doors: new Map(),
  services: new Map(),
  config: new Map(),
  decisions: [],
  snapshotDays: 0,
  rejected: new Map(),
};

const listeners = new Map();

/** `on('live decision', f)`: f(data) at each of these events. */
export function on(names, listener) {
  for (const name of names.split(' ')) {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  }
}

function emit(name, data) {
  for (const listener of listeners.get(name) ?? []) listener(data);
}

const door = (id) => {
  if (!state.doors.has(id)) {
    state.doors.set(id, { door: id });
    emit('doors');
  }
  return state.doors.get(id);
};

const HANDLERS = {
  live: (view) => { door(view.door).live = view; },
  camera: (camera) => { door(camera.door).camera = camera; },
  lock: (lock) => { door(lock.door).lock = lock; },
  service: (service) => { state.services.set(service.instance, service); },
  system: (system) => { state.system = system; },
  decision: (decision) => { addDecision(decision); },
  notification: (report) => {
    const about = state.decisions.find((decision) => decision.id === report.decision);
    if (about) about.reports = withReport(about.reports, report);
  },
  config: (change) => {
    const section = state.config.get(change.section) ?? { section: change.section, version: 0, applied: [] };
    if (change.instance === undefined) section.version = change.version;
    else section.applied = [...section.applied.filter((a) => a.instance !== change.instance), change];
    state.config.set(change.section, section);
  },
  rejected: (message) => { state.rejected.set(message.instance, message); },
  people: () => {},
  forgotten: () => {},
  answer: () => {},
  capture: () => {},
  alive: () => {},
};

/** Of each way to each recipient the newest. */
export const withReport = (reports, report) =>
  [...reports.filter((other) => other.recipient !== report.recipient || other.channel !== report.channel), report];

function addDecision(decision) {
  if (state.decisions.some((known) => known.id === decision.id)) return;
  state.decisions = [decision, ...state.decisions].slice(0, MOST_DECISIONS);
}

let source = null;
let heardAt = 0;

export function connect() {
  source?.close();
  heardAt = Date.now();
  source = new EventSource('/api/events');
  source.addEventListener('open', readAll);
  source.addEventListener('error', () => {
    setConnected(false);
    // A browser gives up for good on some answers; we do not, unless it is that we may not look any more.
    if (source.readyState === EventSource.CLOSED) api('GET', '/api/state').catch(() => {}).then(() => setTimeout(connect, 2_000));
  });
  for (const [name, handle] of Object.entries(HANDLERS)) {
    source.addEventListener(name, (event) => {
      heardAt = Date.now();
      const data = JSON.parse(event.data);
      handle(data);
      emit(name, data);
    });
  }
}

setInterval(() => {
  if (source && Date.now() - heardAt > SILENCE_MS) {
    setConnected(false);
    connect();
  }
}, 5_000);

async function readAll() {
  try {
    const [all, decisions] = await Promise.all([
      api('GET', '/api/state'),
      api('GET', '/api/decisions?limit=50').catch(() => []),
    ]);
    state.version = all.version;
    state.system = all.system;
    state.doors = new Map(all.doors.map((d) => [d.door, { ...state.doors.get(d.door), ...d }]));
    state.services = new Map(all.services.map((s) => [s.instance, s]));
    state.config = new Map(all.config.map((c) => [c.section, c]));
    for (const decision of [...decisions].reverse()) addDecision(decision);
    state.snapshotDays = all.snapshotDays;
    setConnected(true);
    emit('all');
  } catch {
    setConnected(false);
    source?.close();
    setTimeout(connect, 2_000);
  }
}

function setConnected(connected) {
  const changed = state.connected !== connected;
  state.connected = connected;
  if (changed) emit('connection', connected);
}
