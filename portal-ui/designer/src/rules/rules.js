import Modeler from 'dmn-js/lib/Modeler';
import Viewer from 'dmn-js/lib/NavigatedViewer';
import { part } from '../dom.js';
import { Tools } from '../tools.js';
import { wordsAt } from '../words/words.js';
import { XmlEditor } from '../xml-editor.js';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import './rules.css';

/**
 * The rules of a DMN file in the page, to write, or with the attribute "readonly" to look at.
 *
 * <p>Events: "model-changed" {xml}, a moment after each change; "could-not-open" {message}.
 */
class GuichetRules extends XmlEditor {
  #words;
  #rules;
  #tools;
  #views;

  get tool() {
    return this.#rules;
  }

  build() {
    const looking = this.hasAttribute('readonly');
    this.#words = wordsAt(this);
    this.#views = part('div', { class: 'gu-tools-group' });
    this.#tools = new Tools(this.#words, looking ? [] : [{ undo: () => this.#stack()?.undo(), redo: () => this.#stack()?.redo() }]);
    this.#tools.element.prepend(this.#views);
    const table = part('div', { class: 'gu-rules-table' });
    this.append(this.#tools.element, table);
    const own = { additionalModules: [this.#words.translation] };
    this.#rules = new (looking ? Viewer : Modeler)({
      container: table, drd: own, decisionTable: own, literalExpression: own, boxedExpression: own,
    });
    this.#rules.on('views.changed', ({ views, activeView }) => this.#show(views, activeView));
    this.#rules.on('viewer.created', ({ viewer }) => viewer.on('commandStack.changed', () => {
      this.#able();
      this.tell();
    }));
    this.#able();
  }

  /** One button for each decision of the file; a drawing of them only where the file has one. */
  #show(views, active) {
    const drawn = Boolean(this.#rules.getDefinitions()?.dmnDI);
    const offered = views.filter(({ type }) => type !== 'drd' || drawn);
    this.classList.toggle('gu-rules-alone', !drawn);
    this.#views.replaceChildren(...(offered.length < 2 ? [] : offered.map((view) => part('button', {
      type: 'button', class: 'gu-tool', 'aria-pressed': String(view.element === active?.element),
      onclick: () => this.#rules.open(view),
    }, part('bdi', {}, view.name || view.id)))));
    this.#tools.element.hidden = this.hasAttribute('readonly') && offered.length < 2;
    this.#able();
  }

  #stack() {
    return this.#rules?.getActiveViewer()?.get('commandStack', false);
  }

  #able() {
    const stack = this.#stack();
    this.#tools.enable('undo', Boolean(stack?.canUndo()));
    this.#tools.enable('redo', Boolean(stack?.canRedo()));
  }

  clear() {
    this.tell.stop();
    this.#rules?.destroy();
    this.#rules = undefined;
    this.replaceChildren();
  }
}

customElements.define('guichet-rules', GuichetRules);
