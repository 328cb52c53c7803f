const PLACE = 'guichet.designer.clipboard';
const MOST = 200_000;

/**
 * What was copied, kept in the browser, so that another model can take it. Only what BPMN and its extension know comes
 * back out: whatever else stands in the browser's store is left there.
 */
export class Clipboard {
  #moddle;
  #eventBus;
  #copied;
  #mark;

  static $inject = ['moddle', 'eventBus'];

  constructor(moddle, eventBus) {
    this.#moddle = moddle;
    this.#eventBus = eventBus;
  }

  set(tree) {
    this.#copied = tree;
    this.#mark = crypto.getRandomValues(new Uint32Array(2)).join('-');
    const text = JSON.stringify({ mark: this.#mark, ...flat(tree) });
    try {
      if (text.length <= MOST) {
        localStorage.setItem(PLACE, text);
        return;
      }
      localStorage.removeItem(PLACE);
    } catch {
      // The browser keeps nothing: within this model it can still be pasted.
    }
    this.#eventBus.fire('guichet.copiedHereOnly');
  }

  get() {
    const kept = stored();
    return kept === undefined || kept.mark === this.#mark ? this.#copied : this.#whole(kept);
  }

  clear() {
    const tree = this.get();
    this.#copied = undefined;
    try {
      localStorage.removeItem(PLACE);
    } catch {
      // Nothing is kept there.
    }
    return tree;
  }

  isEmpty() {
    return !this.get();
  }

  #whole({ nodes, tree }) {
    const made = new Map();
    const whole = (value) => {
      if (Array.isArray(value)) {
        return value.map(whole).filter((item) => item !== undefined);
      }
      if (value === null || typeof value !== 'object') {
        return value;
      }
      return '@' in value ? element(value['@']) : Object.fromEntries(
        Object.entries(value).filter(([name]) => name !== '__proto__').map(([name, each]) => [name, whole(each)]));
    };
    const element = (index) => {
      if (!made.has(index)) {
        made.set(index, undefined);
        const { type, properties } = nodes[index];
        const known = this.#descriptor(type);
        if (known) {
          const fresh = this.#moddle.create(type);
          made.set(index, fresh);
          Object.entries(properties).filter(([name]) => Object.hasOwn(known.propertiesByName, name)).forEach(([name, value]) => {
            const given = whole(value);
            if (given !== undefined) {
              fresh.set(name, given);
            }
          });
        }
      }
      return made.get(index);
    };
    try {
      return whole(tree);
    } catch {
      return undefined;
    }
  }

  #descriptor(type) {
    try {
      return this.#moddle.registry.getEffectiveDescriptor(type);
    } catch {
      return undefined;
    }
  }
}

function stored() {
  try {
    const text = localStorage.getItem(PLACE);
    const kept = text && text.length <= MOST ? JSON.parse(text) : undefined;
    return kept && Array.isArray(kept.nodes) && kept.tree ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Elements of the model refer to each other in circles: each is written once, and its number elsewhere. */
function flat(tree) {
  const nodes = [];
  const numbers = new Map();
  const plain = (value) => {
    if (Array.isArray(value)) {
      return value.map(plain);
    }
    if (value === null || typeof value !== 'object') {
      return value;
    }
    if (!value.$type) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
    }
    if (!numbers.has(value)) {
      numbers.set(value, nodes.length);
      const node = { type: value.$type, properties: {} };
      nodes.push(node);
      Object.entries(value).filter(([name]) => !name.startsWith('$')).forEach(([name, each]) => {
        node.properties[name] = plain(each);
      });
    }
    return { '@': numbers.get(value) };
  };
  return { tree: plain(tree), nodes };
}
