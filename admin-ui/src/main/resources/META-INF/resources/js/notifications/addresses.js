/** Addresses in the order in which they are tried. */
import { el, icon } from '../dom.js';
import { t } from '../i18n/index.js';
import { channelName } from './words.js';

/** How an address of that way begins on a phone's keyboard. */
const KEYBOARD = { EMAIL: 'email', SMS: 'tel', WEBHOOK: 'url' };
const MOST = 20;

export function addressList(some, channels) {
  const list = el('ol', { class: 'address-list' });
  const said = el('p', { class: 'sr', role: 'status' });
  const add = el('button', { type: 'button', class: 'button', onclick: append }, icon('plus', 18), t('notify.addressAdd'));
  let made = 0;
  let all = (some.length ? some : [{ channel: channels[0], value: '' }]).map(row);

  function row(address) {
    const id = `address-${++made}`;
    const ways = [...new Set([...channels, address.channel])];
    const channel = el('select', { id, onchange: turn }, ...ways.map((one) => el('option', { value: one }, channelName(one))));
    channel.value = address.channel;
    const value = el('input', { type: 'text', id: `${id}-value`, required: true, maxLength: 500, autocomplete: 'off', autocapitalize: 'none', value: address.value, 'aria-describedby': `${id}-help` });
    const help = el('p', { class: 'help', id: `${id}-help` });
    const name = el('legend');
    const [up, away] = [['up', first], ['trash', remove]].map(([mark, act]) => el('button', { type: 'button', class: 'round', onclick: act }, icon(mark, 18)));
    const self = {
      root: el('li', {}, el('fieldset', {}, name, el('div', { class: 'row tools' }, up, away),
        el('div', { class: 'field' }, el('label', { for: id }, t('notify.channel')), channel),
        el('div', { class: 'field' }, el('label', { for: value.id }, t('notify.address')), value, help))),
      get: () => ({ channel: channel.value, value: value.value }),
      value,
      up,
      draw(i) {
        name.textContent = t(i ? 'notify.addressNext' : 'notify.addressFirst', { n: i + 1 });
        up.hidden = i === 0;
        away.hidden = all.length === 1;
        up.setAttribute('aria-label', t('config.entryUp', { name: name.textContent }));
        away.setAttribute('aria-label', t('config.entryRemove', { name: name.textContent }));
      },
    };

    function turn() {
      help.textContent = t(`channel.${channel.value}.help`);
      value.inputMode = KEYBOARD[channel.value] ?? 'text';
    }

    function first() {
      const from = all.indexOf(self);
      all.splice(from, 1);
      all.splice(from - 1, 0, self);
      draw();
      (self.up.hidden ? value : self.up).focus();
      said.textContent = name.textContent;
    }

    function remove() {
      all = all.filter((other) => other !== self);
      draw();
      add.focus();
    }

    turn();
    return self;
  }

  function append() {
    all.push(row({ channel: channels[0], value: '' }));
    draw();
    all.at(-1).value.focus();
  }

  function draw() {
    list.replaceChildren(...all.map((one) => one.root));
    all.forEach((one, i) => one.draw(i));
    add.disabled = all.length >= MOST;
  }

  draw();
  return { root: el('div', { class: 'entries' }, list, said, el('div', {}, add)), get: () => all.map((one) => one.get()) };
}
