package org.guichetunique.simulators.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of a deed: the reply to give each time, and what it changed (nothing, when it was refused).
 *
 * @param body null when the reply has none
 */
public record Outcome(
        int status, String mediaType, @Nullable JsonNode body, List<Change> changes) {}
