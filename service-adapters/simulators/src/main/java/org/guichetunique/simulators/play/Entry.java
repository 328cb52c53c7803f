package org.guichetunique.simulators.play;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of a register. */
final class Entry {
    private Entry() {}

    /** @param namesAndValues one name, its value, the next name and so on */
    static ObjectNode of(String... namesAndValues) {
        var entry = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entry.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }
}
