import * as ar from './ar.js';
import * as en from './en.js';
import * as fr from './fr.js';

const LANGUAGES = { ar, en, fr };

const fill = (text, parts) => text.replace(/{([^}]+)}/g, (whole, name) => parts[name] ?? whole);

/** The words of the language that an element of the page is in, and English where nobody has translated them. */
export function wordsAt(element) {
  const code = (element.closest('[lang]')?.lang ?? '').slice(0, 2);
  const language = LANGUAGES[code] ?? en;
  const tool = (text, parts = {}) => fill(language.tools[text] ?? text, parts);
  const plurals = new Intl.PluralRules(code in LANGUAGES ? code : 'en');
  return {
    /** Our own. */
    say: (key, parts = {}) => fill(language.own[key] ?? en.own[key], parts),
    /** Our own, with a number in it: one form for each that the language has. */
    count: (key, n) => {
      const forms = language.own[key];
      return fill(forms[plurals.select(n)] ?? forms.other, { n });
    },
    /** The tools'. */
    tool,
    translation: { translate: ['value', tool] },
  };
}
