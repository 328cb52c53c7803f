/** Puts the dictionary's labels on fields while they are edited, and takes them off again where nobody has changed them. */
export class Labels {
  #known = new Map();

  learn(elements) {
    elements.forEach(({ address, label }) => this.#known.set(address, label));
  }

  onto(form) {
    return this.#each(form, (field) => {
      const label = this.#known.get(field.key);
      return label !== undefined && field.label === undefined ? { ...field, label } : field;
    });
  }

  off(form) {
    return this.#each(form, (field) => {
      if (field.key === undefined || field.label !== this.#known.get(field.key)) {
        return field;
      }
      const { label, ...rest } = field;
      return rest;
    });
  }

  #each(form, change) {
    const changed = change(form);
    return changed.components ? { ...changed, components: changed.components.map((field) => this.#each(field, change)) } : changed;
  }
}
