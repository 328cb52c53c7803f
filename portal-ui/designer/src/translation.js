import french from 'bpmn-js-i18n/translations/fr.js';

const LANGUAGES = { fr: french };

/** The tools' own words in the page's language, and in English where nobody has translated them. */
export function translation(language) {
  const words = LANGUAGES[language] ?? {};
  const translate = (text, parts = {}) =>
    (words[text] ?? text).replace(/{([^}]+)}/g, (whole, name) => parts[name] ?? whole);
  return { translate: ['value', translate] };
}
