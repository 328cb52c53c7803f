package org.guichetunique.casework.request;

import org.guichetunique.procedures.catalogue.Forewarning;

/** Something that a person is told before they file. */
public record DueForewarning(Forewarning rule, String code) {

    /** Of the text that says what is so; with {@code .next} behind it, of the one that says what to do instead. */
    public String key() {
        return rule.key(code);
    }

    /** Whether a request of which this is so cannot be filed. */
    public boolean closes() {
        return rule.closes();
    }
}
