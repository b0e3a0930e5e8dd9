/** The page starts here: texts, navigation, the connection to the house, one view a tab. */
import { applyTexts, t } from './i18n/index.js';
import { el, icon } from './dom.js';
import { connect } from './store.js';
import { readSession, session } from './session.js';
import { signedIn, signInScreen } from './account/signin.js';
import { showNotices } from './notices.js';
import { liveView } from './live/view.js';
import { peopleView } from './people/view.js';
import { eventsView } from './events/view.js';
import { configurationView } from './configuration/view.js';
import { systemView } from './system/view.js';
import { follow, linkIn } from './notifications/link.js';
import { holdDrops } from './people/upload.js';

const VIEWS = {
  live: liveView,
  people: peopleView,
  events: eventsView,
  configuration: configurationView,
  system: systemView,
};

const main = document.getElementById('main');
const nav = document.getElementById('nav');
const sections = new Map();
let shown = null;

/** `#configuration/camera` is the tab and what is chosen in it. */
function route() {
  const [name, ...rest] = location.hash.slice(1).split('/');
  return { tab: name in VIEWS ? name : 'live', rest: rest.map(decodeURIComponent) };
}

function navigate() {
  const link = linkIn(location.hash);
  if (link) {
    // In its place, so that neither the address nor the way back keeps the link.
    follow(link).then((place) => location.replace(place));
    return;
  }
  const { tab, rest } = route();
  if (!sections.has(tab)) {
    const view = VIEWS[tab]();
    sections.set(tab, view);
    main.append(view.root);
  }
  for (const [name, view] of sections) {
    view.root.hidden = name !== tab;
  }
  for (const link of nav.querySelectorAll('a')) {
    link.toggleAttribute('aria-current', link.dataset.tab === tab);
    if (link.dataset.tab === tab) link.setAttribute('aria-current', 'page');
  }
  document.title = `${t(`tab.${tab}`)} · Doorward`;
  if (shown && shown !== tab) {
    sections.get(shown).leave?.();
    window.scrollTo(0, 0);
  }
  if (shown !== tab) sections.get(tab).enter?.();
  shown = tab;
  sections.get(tab).open?.(rest);
}

function buildNavigation() {
  nav.setAttribute('aria-label', t('nav'));
  nav.replaceChildren(
    ...Object.keys(VIEWS).map((name) =>
      el('a', { href: `#${name}`, dataset: { tab: name } }, icon(name), el('span', {}, t(`tab.${name}`))),
    ),
  );
}

applyTexts(document);
holdDrops();
document.addEventListener('doorward:signed-out', () => location.reload());
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
start();

/** The page, or the way in. Without an answer it is tried again: the server may be starting. */
async function start() {
  try {
    if (!(await readSession())) {
      main.replaceChildren(signInScreen());
      document.title = `${t('signin.title')} · Doorward`;
      return;
    }
  } catch {
    showNotices();
    setTimeout(() => location.reload(), 3_000);
    return;
  }
  document.querySelector('.top').append(...[signedIn(session)].filter(Boolean));
  buildNavigation();
  showNotices();
  connect();
  window.addEventListener('hashchange', navigate);
  navigate();
}
