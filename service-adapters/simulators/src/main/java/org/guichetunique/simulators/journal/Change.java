package org.guichetunique.simulators.journal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry written into, or struck from, an authority's register.
 *
 * @param value the entry, null to strike it
 */
public record Change(String register, String id, @Nullable JsonNode value) {
    public static Change write(String register, String id, JsonNode value) {
        return new Change(register, id, value);
    }

    public static Change strike(String register, String id) {
        return new Change(register, id, null);
    }
}
