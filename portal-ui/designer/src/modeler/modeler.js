import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import simulation from 'bpmn-js-token-simulation/lib/modeler';
import simulationToSee from 'bpmn-js-token-simulation/lib/viewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import minimap from 'diagram-js-minimap';
import { folded, part } from '../dom.js';
import { interpret } from '../interpreter.js';
import { SideList } from '../side-list.js';
import { wordsAt } from '../words/words.js';
import { XmlEditor } from '../xml-editor.js';
import { Clipboard } from './clipboard.js';
import { groupFilter } from './group-filter.js';
import { Marks } from './marks.js';
import { renewed } from './namespace.js';
import { ReadyTasks } from './ready.js';
import { Tools } from '../tools.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './modeler.css';

/** Below this scale names can no longer be read. */
const LEGIBLE = 0.6;

/**
 * A BPMN model in the page, to draw, or with the attribute "readonly" to look at.
 *
 * <p>Events: "model-changed" {xml}, a moment after each change; "element-selected" {id, type}, both empty when none or
 * several are; "could-not-open" {message}.
 */
class GuichetModeler extends XmlEditor {
  #words;
  #viewer;
  #marks;
  #tools;
  #ready;
  #side;
  #canvas;
  #sized;
  #stopped;
  #unseen = false;
  #offered = [];
  #simulating = false;
  #hot = [];
  #told;

  get tool() {
    return this.#viewer;
  }

  open(xml) {
    return super.open(renewed(xml));
  }

  opened() {
    this.#fit(LEGIBLE);
    this.#marks.heat(this.#hot);
  }

  /** Selects an element and brings it into view; false where the model has none with that id. */
  show(id) {
    const element = this.#viewer.get('elementRegistry').get(id);
    if (!element) {
      return false;
    }
    this.#viewer.get('selection').select(element);
    this.#reveal(element);
    return true;
  }

  /** The elements whose name or id has the text; the first is shown. */
  find(text) {
    const wanted = folded(text).trim();
    const found = wanted === '' ? [] : this.#elements().filter(({ businessObject: { name, id } }) => folded(`${name ?? ''} ${id}`).includes(wanted));
    if (found.length > 0) {
      this.show(found[0].id);
    }
    return found.map(({ id, type, businessObject }) => ({ id, type, name: businessObject.name ?? '' }));
  }

  /**
   * Tasks ready to be placed. The ministries' operations: {id, newId, authority, authorityName, label, kind, needs, brings,
   * undoneBy, template}; the work of people: {id, newId, authorityName, label, about, type, attributes, late}.
   */
  offer(operations) {
    this.#offered = operations;
    if (!this.#side) {
      return;
    }
    const labels = new Map(operations.map(({ id, label }) => [id, label]));
    const say = this.#words.say;
    const listed = (texts) => (texts?.length ? texts.join(say('comma')) : say('nothing'));
    this.#side.offer(operations.map((operation) => ({
      label: operation.label,
      group: operation.authorityName ?? operation.authority,
      mark: operation.kind && say(`kind.${operation.kind}`),
      search: [operation.id, ...(operation.needs ?? []), ...(operation.brings ?? [])],
      details: [
        ...(operation.about ? [[operation.label, operation.about]] : [
          [say('needs'), listed(operation.needs)],
          [say('brings'), listed(operation.brings)],
        ]),
        ...(operation.undoneBy ? [[say('undoneBy'), labels.get(operation.undoneBy) ?? operation.undoneBy]] : []),
      ],
      value: operation,
    })));
  }

  /** Of each finding {element, severity: error, warning or info, text}; the answer: those whose element is not drawn. */
  mark(findings) {
    return this.#marks.findings(findings);
  }

  /** Of each value {element, weight: 0 to 1, text}, of this file and the next; the answer: those whose element is not drawn. */
  heat(values) {
    this.#hot = values;
    return this.#marks.heat(values);
  }

  undo() {
    this.#edit('undo');
  }

  redo() {
    this.#edit('redo');
  }

  build() {
    const looking = this.hasAttribute('readonly');
    this.#words = wordsAt(this);
    this.#canvas = part('div', { class: 'gu-modeler-canvas' });
    this.#tools = new Tools(this.#words, this.#buttons(looking));
    if (looking) {
      this.append(this.#tools.element, part('div', { class: 'gu-modeler-work' }, this.#canvas));
      this.#viewer = new NavigatedViewer({
        container: this.#canvas, moddleExtensions: { camunda }, additionalModules: [simulationToSee, minimap, this.#words.translation],
      });
    } else {
      this.#draw();
    }
    this.#marks = new Marks(this.#viewer, this.#words);
    this.#stopped = interpret(this.querySelector('.gu-modeler-work'), this.#words.tool);
    this.#listen();
    this.#sized = new ResizeObserver(() => this.#resized());
    this.#sized.observe(this.#canvas);
  }

  #draw() {
    this.#side = new SideList(this.#words,
      { title: 'ready', search: 'ready.search', count: 'ready.count', hint: 'ready.hint' },
      (operation) => this.#place(operation),
      (event, operation) => this.#ready.drag(event, operation));
    const panel = part('div', { class: 'gu-modeler-properties', role: 'region', 'aria-label': this.#words.say('properties') });
    this.append(this.#tools.element, part('div', { class: 'gu-modeler-work' }, this.#side.element, this.#canvas, panel));
    this.#viewer = new Modeler({
      container: this.#canvas,
      propertiesPanel: { parent: panel },
      moddleExtensions: { camunda },
      additionalModules: [
        BpmnPropertiesPanelModule,
        BpmnPropertiesProviderModule,
        CamundaPlatformPropertiesProviderModule,
        CreateAppendAnythingModule,
        groupFilter,
        simulation,
        minimap,
        { clipboard: ['type', Clipboard] },
        this.#words.translation,
      ],
    });
    this.#ready = new ReadyTasks(this.#viewer);
    this.offer(this.#offered);
  }

  #buttons(looking) {
    const view = {
      'zoom.in': () => this.#viewer.get('zoomScroll').stepZoom(1),
      'zoom.out': () => this.#viewer.get('zoomScroll').stepZoom(-1),
      'zoom.fit': () => this.#fit(),
      'minimap': () => this.#viewer.get('minimap').toggle(),
      'simulation': () => this.#viewer.get('toggleMode').toggleMode(),
    };
    return looking ? [view] : [
      { 'undo': () => this.undo(), 'redo': () => this.redo() },
      { 'copy': () => this.#edit('copy'), 'paste': () => this.#paste(), 'find': () => this.#edit('find') },
      view,
    ];
  }

  #listen() {
    this.#viewer.on('commandStack.changed', () => {
      this.#able();
      this.tell();
    });
    this.#viewer.on('import.done', () => this.#able());
    this.#viewer.on('selection.changed', ({ newSelection }) => this.#selected(newSelection));
    this.#viewer.on('minimap.toggle', ({ open }) => this.#tools.press('minimap', open));
    this.#viewer.on('tokenSimulation.toggleMode', ({ active }) => {
      this.#simulating = active;
      this.#tools.press('simulation', active);
      this.querySelectorAll('.gu-side, .gu-modeler-properties').forEach((each) => { each.inert = active; });
      this.#able();
    });
    this.#viewer.on('copyPaste.elementsCopied', ({ tree }) => this.#tools.say(this.#words.count('copied', tree[0]?.length ?? 0)));
    this.#viewer.on('guichet.copiedHereOnly', () => setTimeout(() => this.#tools.say(this.#words.say('copy.large'))));
    this.#tools.press('minimap', false);
    this.#tools.press('simulation', false);
    this.#able();
    this.#keys();
  }

  /** Full stop and comma go from element to element, Enter into the properties; the rest are the tools' own keys. */
  #keys() {
    this.#canvas.querySelector('svg').setAttribute('aria-label', this.#words.say('model'));
    const keyboard = this.#viewer.get('keyboard', false);
    keyboard?.addListener(2000, ({ keyEvent }) => {
      const plain = !keyEvent.ctrlKey && !keyEvent.metaKey && !keyEvent.altKey;
      if (plain && (keyEvent.key === '.' || keyEvent.key === ',')) {
        this.#step(keyEvent.key === '.' ? 1 : -1);
        return true;
      }
      if (plain && keyEvent.key === 'Enter' && !this.#simulating) {
        const field = this.querySelector('.gu-modeler-properties :is(input, textarea, select, [contenteditable])');
        field?.focus();
        return field !== null;
      }
      if ((keyEvent.ctrlKey || keyEvent.metaKey) && !keyEvent.shiftKey && keyEvent.key.toLowerCase() === 'v' && this.#ready) {
        this.#paste();
        return true;
      }
      return undefined;
    });
  }

  #step(by) {
    const elements = this.#elements().filter((element) => !element.waypoints).sort((a, b) => a.x - b.x || a.y - b.y);
    if (elements.length > 0) {
      const at = elements.indexOf(this.#viewer.get('selection').get()[0]);
      this.show(elements[at < 0 ? (by > 0 ? 0 : elements.length - 1) : (at + by + elements.length) % elements.length].id);
    }
  }

  #elements() {
    const root = this.#viewer.get('canvas').getRootElement();
    return this.#viewer.get('elementRegistry').filter((element) => element !== root && !element.labelTarget && !element.isImplicit);
  }

  #selected(selection) {
    const [element] = selection.length === 1 ? selection : [];
    const { name } = element?.businessObject ?? {};
    this.#tools.say(element ? name ?? element.id : '');
    if (this.#told !== element?.id) {
      this.#told = element?.id;
      this.send('element-selected', { id: element?.id ?? '', type: element?.type ?? '' });
    }
  }

  #place(operation) {
    const placed = !this.#simulating && this.#ready.place(operation);
    if (placed) {
      this.#reveal(placed);
    }
    this.#tools.say(placed ? this.#words.say('ready.placed', { name: operation.label }) : this.#words.say('ready.refused'));
  }

  /** Where neither the palette nor the element's own menu hides it. */
  #reveal(element) {
    const left = 40 + (this.#canvas.querySelector('.djs-palette.open')?.offsetWidth ?? 0);
    this.#viewer.get('canvas').scrollToElement(element, { top: 60, right: 120, bottom: 60, left });
  }

  #paste() {
    if (this.#simulating) {
      return;
    }
    if (this.#viewer.get('clipboard').isEmpty()) {
      this.#tools.say(this.#words.say('paste.none'));
      return;
    }
    try {
      this.#viewer.get('copyPaste').paste({ element: this.#ready.target(), point: this.#ready.below(this.#copiedSize()) });
      this.#reveal(this.#viewer.get('selection').get()[0]);
    } catch {
      // What the browser kept was written by somebody else.
      this.#tools.say(this.#words.say('paste.none'));
    }
  }

  #copiedSize() {
    const [copied = []] = Object.values(this.#viewer.get('clipboard').get());
    const placed = copied.filter((each) => Number.isFinite(each.y) && Number.isFinite(each.height));
    const across = (low, size) => placed.length === 0 ? 0
      : Math.max(...placed.map((each) => each[low] + each[size])) - Math.min(...placed.map((each) => each[low]));
    return { width: across('x', 'width'), height: across('y', 'height') };
  }

  #edit(action) {
    if (!this.#simulating) {
      this.#viewer.get('editorActions').trigger(action);
    }
  }

  #able() {
    const stack = this.#viewer.get('commandStack', false);
    this.#tools.enable('undo', !this.#simulating && Boolean(stack?.canUndo()));
    this.#tools.enable('redo', !this.#simulating && Boolean(stack?.canRedo()));
    ['copy', 'paste', 'find'].forEach((key) => this.#tools.enable(key, !this.#simulating));
  }

  /**
   * Brings the model into view as large as it can be, and no smaller than that: a wide one then from its beginning. What
   * is not on screen has no size to be fitted to: then as soon as it is.
   */
  #fit(smallest = 0) {
    this.#unseen = this.#canvas.clientWidth === 0 || this.#canvas.clientHeight === 0;
    if (this.#unseen || !this.#viewer.getDefinitions()) {
      return;
    }
    const canvas = this.#viewer.get('canvas');
    const { inner, outer } = canvas.viewbox();
    const left = 20 + (this.#canvas.querySelector('.djs-palette.open')?.offsetWidth ?? 0);
    const room = { width: outer.width - left - 40, height: outer.height - 80 };
    const scale = Math.max(smallest, Math.min(1, room.width / inner.width, room.height / inner.height));
    const width = outer.width / scale;
    const height = outer.height / scale;
    const spare = Math.max(0, room.width / scale - inner.width);
    canvas.viewbox({ x: inner.x - (left + 10) / scale - spare / 2, y: inner.y + inner.height / 2 - height / 2, width, height });
  }

  #resized() {
    if (this.#viewer?.getDefinitions() && this.#canvas.clientWidth > 0) {
      this.#viewer.get('canvas').resized();
      if (this.#unseen) {
        this.#fit(LEGIBLE);
      }
    }
  }

  clear() {
    this.tell.stop();
    this.#sized?.disconnect();
    this.#stopped?.();
    this.#viewer?.destroy();
    this.#viewer = this.#side = this.#ready = undefined;
    this.#simulating = false;
    this.replaceChildren();
  }
}

customElements.define('guichet-modeler', GuichetModeler);
