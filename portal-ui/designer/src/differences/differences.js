import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { freshId, part } from '../dom.js';
import { wordsAt } from '../words/words.js';
import { differences } from './comparison.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '../tools.css';
import './differences.css';

const KINDS = ['added', 'removed', 'changed', 'moved'];
const SIGNS = { added: '+', removed: '−', changed: '~', moved: '↔' };

/** What an attribute is called in the properties of a model. */
const NAMES = {
  name: 'Name', conditionExpression: 'Condition expression', documentation: 'Documentation', topic: 'Topic', default: 'Default flow',
  extensionElements: 'Extension properties', sourceRef: 'Source', targetRef: 'Target', candidateGroups: 'Candidate groups',
  formRef: 'Form reference', decisionRef: 'Decision reference', calledElement: 'Called element', assignee: 'Assignee',
  dueDate: 'Due date', eventDefinitions: 'Event', loopCharacteristics: 'Multi-instance', errorCode: 'Code',
};

/** Two versions of a BPMN model beside each other, and in words what has become of the first. Event: "could-not-open" {message}. */
class GuichetDifferences extends HTMLElement {
  #words;
  #viewers;
  #list;
  #title;
  #following = false;

  connectedCallback() {
    if (!this.#viewers) {
      this.#build();
    }
  }

  disconnectedCallback() {
    this.#viewers?.forEach((viewer) => viewer.destroy());
    this.#viewers = undefined;
    this.replaceChildren();
  }

  /** The answer: how many there are of each kind, {added, removed, changed, moved}. */
  async compare(before, after) {
    const [old, now] = this.#viewers;
    try {
      await Promise.all([old.importXML(before), now.importXML(after)]);
    } catch (error) {
      this.dispatchEvent(new CustomEvent('could-not-open', { detail: { message: error.message } }));
      throw error;
    }
    const found = differences(old.getDefinitions(), now.getDefinitions());
    found.forEach((each) => this.#draw(each));
    this.#tell(found);
    if (now.get('canvas').getContainer().clientWidth > 0) {
      now.get('canvas').zoom('fit-viewport', 'auto');
    }
    return Object.fromEntries(KINDS.map((kind) => [kind, found.filter((each) => each.kind === kind).length]));
  }

  #build() {
    this.#words = wordsAt(this);
    const title = freshId();
    this.#title = part('p', { role: 'status' });
    this.#list = part('ul', {});
    const side = (key) => {
      const name = freshId();
      const canvas = part('div', { class: 'gu-differences-canvas' });
      return { canvas, element: part('section', { class: 'gu-differences-side', 'aria-labelledby': name }, part('h2', { id: name }, this.#words.say(key)), canvas) };
    };
    const sides = [side('before'), side('after')];
    this.append(
      part('div', { class: 'gu-differences-sides' }, ...sides.map(({ element }) => element)),
      part('section', { class: 'gu-changes', 'aria-labelledby': title }, part('h2', { id: title }, this.#words.say('differences')), this.#title, this.#list));
    this.#viewers = sides.map(({ canvas }) => new NavigatedViewer({
      container: canvas, moddleExtensions: { camunda }, additionalModules: [this.#words.translation],
    }));
    this.#viewers.forEach((viewer, index) => {
      viewer.get('canvas').getContainer().querySelector('svg').setAttribute('aria-label', this.#words.say(index === 0 ? 'before' : 'after'));
      viewer.on('canvas.viewbox.changed', ({ viewbox }) => this.#follow(this.#viewers[1 - index], viewbox));
    });
  }

  /** Where one looks in one of them, one looks in the other. */
  #follow(other, { x, y, width, height }) {
    if (this.#following || !other.getDefinitions()) {
      return;
    }
    this.#following = true;
    try {
      other.get('canvas').viewbox({ x, y, width, height });
    } finally {
      this.#following = false;
    }
  }

  #draw({ kind, id }) {
    const [old, now] = this.#viewers;
    const shown = { added: [now], removed: [old], changed: [old, now], moved: [old, now] }[kind];
    for (const viewer of shown) {
      const element = viewer.get('elementRegistry').get(id);
      if (element?.parent) {
        viewer.get('canvas').addMarker(id, `gu-difference-${kind}`);
        viewer.get('overlays').add(id, {
          position: kind === 'moved' ? { bottom: 8, left: -8 } : { top: -12, left: -8 },
          scale: { min: 0.75, max: 1.5 },
          html: part('span', { class: `gu-difference-badge gu-difference-badge-${kind}` }, `${SIGNS[kind]} ${this.#words.say(`difference.${kind}`)}`),
        });
      }
    }
  }

  #tell(found) {
    this.#title.textContent = found.length === 0 ? this.#words.say('differences.none') : this.#words.count('differences.count', found.length);
    this.#list.replaceChildren(...found.map((each) => part('li', {},
      part('button', { type: 'button', class: 'gu-change', onclick: () => this.#show(each.id) },
        part('span', { class: `gu-difference-badge gu-difference-badge-${each.kind}` }, `${SIGNS[each.kind]} ${this.#words.say(`difference.${each.kind}`)}`),
        part('bdi', {}, each.name || `${this.#kindOf(each)} ${each.id}`)),
      each.attributes.length === 0 ? null : part('ul', {}, ...each.attributes.map((attribute) => part('li', {}, this.#attribute(attribute)))))));
  }

  #kindOf({ type }) {
    const plain = type.replace(/^\w+:/, '').replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
    return this.#words.tool(plain[0].toUpperCase() + plain.slice(1));
  }

  #attribute({ name, before, after }) {
    const value = (text) => part('bdi', {}, text || this.#words.say('nothing'));
    return part('span', {}, this.#words.say('colon', { term: this.#words.tool(NAMES[name] ?? name) }), part('del', {}, value(before)), ' ', part('ins', {}, value(after)));
  }

  #show(id) {
    for (const viewer of this.#viewers) {
      const element = viewer.get('elementRegistry').get(id);
      viewer.get('selection').select(element?.parent ? element : null);
    }
    const holder = [...this.#viewers].reverse().find((viewer) => viewer.get('elementRegistry').get(id)?.parent);
    holder?.get('canvas').scrollToElement(id);
  }
}

customElements.define('guichet-differences', GuichetDifferences);
