/** An element of the page. Strings become text and nothing else: what a model says is never markup. */
export function part(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) {
      element.addEventListener(attribute.slice(2), value);
    } else if (value === true) {
      element.setAttribute(attribute, '');
    } else if (value !== false && value != null) {
      element.setAttribute(attribute, value);
    }
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

let last = 0;

/** An id that the page has only once. */
export function freshId() {
  return `gu-designer-${++last}`;
}

/** A function that acts once, a moment after it was last called, or where that is still to come, as soon as "now" is called. */
export function calmly(act, milliseconds = 300) {
  let pending;
  const acting = () => {
    pending = undefined;
    return act();
  };
  const calm = () => {
    clearTimeout(pending);
    pending = setTimeout(acting, milliseconds);
  };
  calm.stop = () => {
    clearTimeout(pending);
    pending = undefined;
  };
  calm.now = () => {
    if (pending !== undefined) {
      clearTimeout(pending);
      acting();
    }
  };
  return calm;
}

/** Acts when somebody turns from an element to what is beside it: the next click may take the element away. */
export function onLeaving(element, act) {
  ['focusout', 'pointerleave'].forEach((event) => element.addEventListener(event, act));
}

/** Text as people compare it: without case and accents. */
export function folded(text) {
  return String(text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
