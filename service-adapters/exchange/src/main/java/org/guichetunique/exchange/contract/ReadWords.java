package org.guichetunique.exchange.contract;

import java.util.HashSet;
import java.util.Set;

/** Which of our words in a contract something reads; the others are findings. */
final class ReadWords {

    private final Set<String> pointers = new HashSet<>();

    /** A word of a schema, wherever in it: the outermost counts, and hides those further in. */
    void read(SchemaParts schema, String word) {
        schema.parts().stream()
                .filter(part -> part.node().has(word))
                .forEach(part -> pointers.add(part.pointer() + "/" + word));
    }

    void read(String pointer) {
        pointers.add(pointer);
    }

    boolean isRead(String pointer) {
        return pointers.contains(pointer);
    }
}
