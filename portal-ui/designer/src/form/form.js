import { FormEditor } from '@bpmn-io/form-js-editor';
import { Form, FormFields } from '@bpmn-io/form-js-viewer';
import { calmly, onLeaving, part } from '../dom.js';
import { interpret } from '../interpreter.js';
import { SideList } from '../side-list.js';
import { Tools } from '../tools.js';
import { wordsAt } from '../words/words.js';
import { Written } from './written.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import './form.css';

/** What the product's forms are made of. Whatever else a form has is shown, and kept. */
const OFFERED = ['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'datetime', 'filepicker', 'group'];

/** The kind of field for the dictionary's kind of value. */
const FIELDS = {
  string: 'textfield', text: 'textarea', number: 'number', integer: 'number', decimal: 'number', money: 'number', amount: 'number',
  boolean: 'checkbox', date: 'datetime', datetime: 'datetime', 'date-time': 'datetime', time: 'datetime', code: 'select', file: 'filepicker',
};

class OfferedFields extends FormFields {
  /** The palette offers what it finds here; the form is drawn by what it gets. */
  constructor() {
    super();
    const all = this._formFields;
    this._formFields = Object.fromEntries(OFFERED.map((type) => [type, all[type]]));
    this.get = (type) => this._formFields[type] ?? all[type];
  }
}

/**
 * A form in the page, to put together. Fields say by their key which piece of data they ask; what it is called stands
 * in the dictionary, so it is shown here and not written into the form. With the attribute "readonly" to look at, as those
 * see it who are asked.
 *
 * <p>Events: "form-changed" {json}, a moment after each change; "mastered" {address, masteredBy, evidence}, when a piece
 * of data was chosen that an authority holds; "could-not-open" {message}.
 */
class GuichetForm extends HTMLElement {
  #words;
  #editor;
  #tools;
  #side;
  #stopped;
  #offered = [];
  #written = new Written();
  #opening = false;
  #text;
  #tell = calmly(() => this.#changed());

  constructor() {
    super();
    onLeaving(this, this.#tell.now);
  }

  connectedCallback() {
    if (!this.#editor) {
      this.#build();
    }
  }

  disconnectedCallback() {
    this.#tell.stop();
    this.#stopped?.();
    this.#editor?.destroy();
    this.#editor = undefined;
    this.replaceChildren();
  }

  /** What the tools could not read is in the answer, and never dropped in silence. */
  async open(json) {
    this.#tell.stop();
    this.#opening = true;
    this.#text = json;
    try {
      const form = JSON.parse(json);
      const { warnings } = await this.#editor.importSchema(this.#written.shown(form));
      if (!this.#looking()) {
        this.#written.remember(form, this.#editor.saveSchema());
      }
      return warnings.map((warning) => warning.message ?? String(warning));
    } catch (error) {
      this.dispatchEvent(new CustomEvent('could-not-open', { detail: { message: error.message } }));
      throw error;
    } finally {
      this.#opening = false;
    }
  }

  json() {
    return JSON.stringify(this.#written.written(this.#editor.saveSchema()), undefined, 2);
  }

  /** The dictionary's elements that a field can ask: {address, label, definition, type, masteredBy, evidence}. */
  offer(elements) {
    this.#offered = elements;
    this.#written.learn(elements);
    if (this.#looking() && this.#text !== undefined) {
      this.open(this.#text);
    }
    if (!this.#side) {
      return;
    }
    if (this.#editor?.saveSchema().type && !this.#editor.get('commandStack').canUndo()) {
      // Opened before, without the labels.
      this.open(this.json());
    }
    const say = this.#words.say;
    this.#side.offer(elements.map((element) => ({
      label: element.label,
      group: element.address.split('.')[0],
      mark: element.masteredBy ? say('elements.mastered') : null,
      search: [element.address, element.definition],
      details: [
        [element.address, element.definition ?? ''],
        ...(element.masteredBy
          ? [[say('elements.mastered'), say('elements.mastered.by', { authority: element.masteredBy, evidence: element.evidence ?? '' })]] : []),
      ],
      value: element,
    })));
  }

  /**
   * Adds a field that asks it, after the selected field or at the end; nothing where the form has one, or an authority the
   * answer. What not everybody has is not compulsory.
   */
  add({ address, label, type, masteredBy, evidence, lackedBySome }) {
    if (masteredBy) {
      this.#side.say(this.#words.say('elements.mastered.by', { authority: masteredBy, evidence: evidence ?? '' }));
      this.dispatchEvent(new CustomEvent('mastered', { detail: { address, masteredBy, evidence } }));
      return;
    }
    const fields = this.#editor.get('formFieldRegistry').getAll();
    const there = fields.find((field) => field.key === address);
    if (there) {
      this.#editor.get('selection').set(there);
      this.#side.say(this.#words.say('elements.there', { name: label }));
      return;
    }
    const root = fields.find((field) => field.type === 'default');
    const selected = this.#editor.get('selection').get();
    const within = selected?.type === 'group' ? selected : fields.find((field) => field.id === selected?._parent) ?? root;
    const after = within.components?.findIndex((field) => field.id === selected?.id) ?? -1;
    const asked = { ...field(type), ...named(address, fields), key: address, validate: { required: !lackedBySome } };
    const added = this.#editor.get('modeling').addFormField({ ...asked, label }, within, after < 0 ? within.components?.length ?? 0 : after + 1);
    this.#written.remember(asked, added);
    this.#editor.get('selection').set(added);
    this.#side.say(this.#words.say('elements.added', { name: label }));
  }

  #looking() {
    return this.hasAttribute('readonly');
  }

  #build() {
    this.#words = wordsAt(this);
    const place = part('div', { class: 'gu-form-place' });
    this.#stopped = interpret(place, (text) => (text === 'Input' ? this.#words.say('fields') : this.#words.tool(text)));
    if (this.#looking()) {
      this.append(part('div', { class: 'gu-form-work gu-form-looking' }, place));
      this.#editor = new Form({ container: place, properties: { readOnly: true } });
      return;
    }
    const act = (name) => () => this.#editor.get('editorActions').trigger(name);
    this.#tools = new Tools(this.#words, [{ undo: act('undo'), redo: act('redo') }]);
    this.#side = new SideList(this.#words,
      { title: 'elements', search: 'elements.search', count: 'elements.count', hint: 'elements.hint' }, (element) => this.add(element));
    this.append(this.#tools.element, part('div', { class: 'gu-form-work' }, this.#side.element, place));
    this.#editor = new FormEditor({ container: place, additionalModules: [{ formFields: ['type', OfferedFields] }] });
    this.#editor.on('commandStack.changed', () => {
      this.#able();
      if (!this.#opening) {
        this.#tell();
      }
    });
    this.#able();
    this.offer(this.#offered);
  }

  #able() {
    const stack = this.#editor?.get('commandStack');
    this.#tools.enable('undo', Boolean(stack?.canUndo()));
    this.#tools.enable('redo', Boolean(stack?.canRedo()));
  }

  #changed() {
    if (this.#editor) {
      this.dispatchEvent(new CustomEvent('form-changed', { detail: { json: this.json() } }));
    }
  }
}

/** The id that a field's address suggests, where no other has it. */
function named(address, fields) {
  const id = address.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();
  return fields.some((each) => each.id === id) ? {} : { id };
}

function field(type) {
  const kind = OFFERED.includes(type) ? type : FIELDS[type] ?? 'textfield';
  const subtype = { datetime: 'datetime', 'date-time': 'datetime', time: 'time' }[type] ?? 'date';
  return kind === 'datetime' ? { type: kind, subtype } : { type: kind };
}

customElements.define('guichet-form', GuichetForm);
