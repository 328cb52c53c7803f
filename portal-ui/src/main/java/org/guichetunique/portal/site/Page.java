package org.guichetunique.portal.site;

import java.util.List;
import org.guichetunique.portal.shell.language.Language;

/**
 * Where the reader is.
 *
 * @param path from the slash after the language on
 */
record Page(Language language, String path) {

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The address of this page in another language. */
    public String in(Language other) {
        return "/" + other.code() + path;
    }

    /** The address of another page in this language. */
    public String to(String other) {
        return "/" + language.code() + other;
    }
}
