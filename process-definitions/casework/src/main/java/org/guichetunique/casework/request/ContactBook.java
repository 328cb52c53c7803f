package org.guichetunique.casework.request;

import java.util.Map;
import org.guichetunique.exchange.dictionary.Element;

/** Where people are reached, as they said once for all requests; whoever keeps contacts answers. */
public interface ContactBook {

    /** The way that is a letter: two lines, of which the second is the town. */
    String HOME = "street-address";

    /**
     * @param account identifier of the person's account
     * @return by {@link Element#input()}, such as {@code email}: the address, or {@link Entry.None} where the person said that they
     *     have none; nothing of what is not known
     */
    Map<String, Entry> of(String account);

    /**
     * Takes note of what a person wrote in a request. It serves the next request, and no message goes there before it is
     * confirmed; what was confirmed before stays.
     */
    void stated(String account, String input, Entry entry);

    /** What stands in the book for one way of reaching a person. */
    sealed interface Entry {

        record At(String address) implements Entry {}

        record None() implements Entry {}
    }
}
