/**
 * Keeps what is written in a form apart from what it is only shown with: what the dictionary calls a piece of data, and
 * what the editor fills in by itself. A form comes out as it went in, but for what somebody has changed.
 */
export class Written {
  #labels = new Map();
  #fields = new Map();
  #id;

  learn(elements) {
    elements.forEach(({ address, label }) => this.#labels.set(address, label));
  }

  /** The form as it is shown. */
  shown(form) {
    this.#fields.clear();
    // The editor lets no field be called like its form.
    const taken = fields(form).some(({ id }) => id !== undefined && id === form.id);
    this.#id = taken ? { was: form.id, is: `${form.id}-form` } : undefined;
    return { ...this.#labelled(form), ...(taken ? { id: this.#id.is } : {}) };
  }

  /** What the editor has made of a form, or of a field, before anybody changed it. */
  remember(given, made) {
    const own = new Map(fields(given).map((field) => [field.id, field]));
    [made, ...fields(made)].forEach((field) => {
      const before = field === made ? given : own.get(field.id);
      if (before) {
        const additions = Object.entries(field).filter(([name]) => name !== 'components' && !(name in before) && !name.startsWith('_'));
        this.#fields.set(field.id, {
          order: Object.keys(before), additions: new Map(additions.map(([name, value]) => [name, JSON.stringify(value)])),
        });
      }
    });
  }

  /** The form as it is written. */
  written(form) {
    const rows = fields(form).map(({ layout }) => layout?.row);
    const alone = ({ layout }) => !layout.columns && rows.indexOf(layout.row) === rows.lastIndexOf(layout.row);
    const plain = this.#plain(form, alone);
    return plain.id !== undefined && plain.id === this.#id?.is ? { ...plain, id: this.#id.was } : plain;
  }

  #labelled(field) {
    const label = field.key === undefined || field.label !== undefined ? {} : { label: this.#labels.get(field.key) ?? field.key };
    return { ...field, ...label, ...(field.components ? { components: field.components.map((each) => this.#labelled(each)) } : {}) };
  }

  /** A field that has a row to itself says nothing of it: the editor gives each its own at the first change. */
  #plain(field, alone) {
    const { order = [], additions = new Map() } = this.#fields.get(field.id) ?? {};
    const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
    return Object.fromEntries(Object.entries(field)
      .filter(([name, value]) => additions.get(name) !== JSON.stringify(value))
      .filter(([name]) => name !== 'layout' || order.includes(name) || !alone(field))
      .sort(([one], [other]) => place(one) - place(other))
      .map(([name, value]) => [name, name === 'components' ? value.map((each) => this.#plain(each, alone)) : value]));
  }
}

function fields(form) {
  return (form.components ?? []).flatMap((each) => [each, ...fields(each)]);
}
