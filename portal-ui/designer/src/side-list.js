import { folded, freshId, part } from './dom.js';
import './side-list.css';

/**
 * A list to choose from, beside a drawing: a search box, entries in groups, and what the entry at hand says of itself.
 *
 * <p>An entry is {label, group, search: [texts], mark, details: [[term, text]], value}.
 */
export class SideList {
  #words;
  #names;
  #entries = [];
  #groups = part('div', { class: 'gu-side-groups' });
  #status = part('p', { class: 'gu-side-status', role: 'status' });
  #details = part('dl', { class: 'gu-side-details', id: freshId() });
  #search;
  #choose;
  #drag;

  /** @param names the keys of its words: title, search, count, hint */
  constructor(words, names, choose, drag) {
    this.#words = words;
    this.#names = names;
    this.#choose = choose;
    this.#drag = drag;
    const title = freshId();
    const field = freshId();
    this.#search = part('input', { id: field, type: 'search', class: 'gu-side-search', autocomplete: 'off', oninput: () => this.#show() });
    this.element = part('section', { class: 'gu-side', 'aria-labelledby': title, hidden: true },
      part('h2', { id: title, class: 'gu-side-title' }, words.say(names.title)),
      part('label', { for: field, class: 'gu-side-label' }, words.say(names.search)),
      this.#search,
      this.#status,
      this.#groups,
      part('p', { class: 'gu-side-hint' }, words.say(names.hint)),
      this.#details);
  }

  offer(entries) {
    this.#entries = entries.map((entry) => ({ ...entry, folded: folded([entry.label, entry.group, ...entry.search].join(' ')) }));
    this.element.hidden = entries.length === 0;
    this.#show();
  }

  say(text) {
    this.#status.textContent = text;
  }

  #show() {
    const wanted = folded(this.#search.value).split(/\s+/).filter(Boolean);
    const found = this.#entries.filter((entry) => wanted.every((word) => entry.folded.includes(word)));
    this.say(found.length === 0 ? this.#words.say('none') : this.#words.count(this.#names.count, found.length));
    this.#details.replaceChildren();
    const groups = new Map();
    found.forEach((entry) => groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]));
    this.#groups.replaceChildren(...[...groups].map(([name, entries]) => {
      const title = freshId();
      return part('section', { 'aria-labelledby': title },
        part('h3', { id: title, class: 'gu-side-group' }, part('bdi', {}, name)),
        part('ul', { class: 'gu-side-entries' }, ...entries.map((entry) => part('li', {}, this.#button(entry)))));
    }));
  }

  #button(entry) {
    const tell = () => this.#tell(entry);
    return part('button', {
      type: 'button',
      class: 'gu-side-entry',
      draggable: this.#drag ? 'true' : null,
      'aria-describedby': this.#details.id,
      onfocus: tell,
      onpointerenter: tell,
      onclick: () => this.#choose(entry.value),
      ondragstart: (event) => {
        event.preventDefault();
        this.#drag?.(event, entry.value);
      },
    }, part('bdi', {}, entry.label), entry.mark ? part('span', { class: 'gu-side-mark' }, entry.mark) : null);
  }

  #tell(entry) {
    this.#details.replaceChildren(...entry.details.flatMap(([term, text]) => [part('dt', {}, term), part('dd', {}, part('bdi', {}, text))]));
  }
}
