const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'data-title'];

/** Where people write, or what they wrote is shown. */
const THEIRS = '.fjs-form-container, .bio-properties-panel-header-label, .djs-overlays, svg, input, textarea, [contenteditable], .cm-editor';

/**
 * Some tools know no language but English and have no place for another, so their words are changed where they appear.
 * The answer: a function that ends it.
 */
export function interpret(place, word) {
  const told = (text) => {
    const plain = text.trim();
    const other = plain === '' ? plain : [plain, sentence(plain)].map((each) => [each, word(each)]).find(([asked, answer]) => answer !== asked)?.[1];
    return plain !== '' && other !== undefined ? text.replace(plain, () => other) : undefined;
  };
  const speak = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const other = node.parentElement?.closest(THEIRS) ? undefined : told(node.data);
      if (other !== undefined) {
        node.data = other;
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      ATTRIBUTES.forEach((name) => {
        const other = node.hasAttribute(name) && !node.closest('.fjs-form-container') ? told(node.getAttribute(name)) : undefined;
        if (other !== undefined) {
          node.setAttribute(name, other);
        }
      });
      node.childNodes.forEach(speak);
    }
  };
  const watch = new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => {
    if (type === 'childList') {
      addedNodes.forEach(speak);
    } else {
      speak(target);
    }
  }));
  watch.observe(place, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  speak(place);
  return () => watch.disconnect();
}

/** Titles Are Written Like This, and the dictionary is not. */
function sentence(title) {
  return title[0] + title.slice(1).toLowerCase().replace('non interrupting', 'non-interrupting');
}
