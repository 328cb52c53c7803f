package org.guichetunique.exchange.file;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a file must keep to. Its id is stable: findings are counted and looked up by it, and its words stand in the
 * three bundles under {@code finding.<id>}.
 */
public interface Rule {

    /** How much it matters that the rule is broken. */
    enum Severity {
        /** The files cannot be used as they stand. */
        ERROR,
        /** They can, and somebody should look at it. */
        WARNING
    }

    /** In lower case with hyphens, such as {@code file-too-large}. */
    String id();

    Severity severity();

    /** Base name of the bundle that holds the words. */
    String bundle();

    /** The words, with <code>{0}</code>, <code>{1}</code>… for what differs; French where the language is none of the three. */
    default String pattern(Locale locale) {
        Locale known = switch (locale.getLanguage()) {
            case "ar", "en" -> Locale.of(locale.getLanguage());
            default -> Locale.FRENCH;
        };
        return ResourceBundle.getBundle(bundle(), known, Rule.class.getClassLoader())
                .getString("finding." + id());
    }
}
