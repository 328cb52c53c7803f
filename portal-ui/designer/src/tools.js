import { part } from './dom.js';
import './tools.css';

/** The row of buttons over a drawing. */
export class Tools {
  element;
  #status = part('span', { class: 'gu-tools-status', role: 'status' });
  #buttons = new Map();

  constructor(words, groups) {
    this.element = part('div', { class: 'gu-tools', role: 'group', 'aria-label': words.say('tools') },
      ...groups.map((group) => part('div', { class: 'gu-tools-group' }, ...Object.entries(group).map(([key, act]) => {
        const button = part('button', { type: 'button', class: 'gu-tool', 'data-tool': key, onclick: act }, words.say(key));
        this.#buttons.set(key, button);
        return button;
      }))),
      this.#status);
  }

  enable(key, able) {
    const button = this.#buttons.get(key);
    if (button) {
      // Not disabled: whoever has just pressed it keeps their place.
      button.setAttribute('aria-disabled', String(!able));
    }
  }

  press(key, pressed) {
    this.#buttons.get(key)?.setAttribute('aria-pressed', String(pressed));
  }

  say(text) {
    this.#status.textContent = text;
  }
}
