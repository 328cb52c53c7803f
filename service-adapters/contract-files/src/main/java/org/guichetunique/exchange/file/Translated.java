package org.guichetunique.exchange.file;

import java.util.Locale;

/** Words that are known in each of the three languages. */
@FunctionalInterface
public interface Translated {

    /** French where the language is none of the three. */
    String in(Locale locale);
}
