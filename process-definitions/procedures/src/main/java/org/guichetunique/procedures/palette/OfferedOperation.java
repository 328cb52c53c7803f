package org.guichetunique.procedures.palette;

import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a designer sees it: a task that is ready to be drawn.
 *
 * @param authority its code
 * @param id {@code <authority>.<operationId>}, the topic of the task
 * @param roles that the contract speaks of, with the types of the subjects that play them; a task says which ones they
 *     are by properties {@code subject.<role>}
 * @param needs what a call cannot do without
 * @param brings what an answer may hold
 * @param undoneBy id of the operation that undoes this one; null where nothing does
 * @param needsConsent whether it is asked as evidence only, where people consent to it
 */
public record OfferedOperation(
        String authority,
        Label authorityName,
        String id,
        Label label,
        Label legalBasis,
        Kind kind,
        Map<String, String> roles,
        List<Datum> needs,
        List<Datum> brings,
        @Nullable String undoneBy,
        boolean needsConsent) {

    public enum Kind {
        /** Nothing changes at the authority. */
        READ,
        /** Its records change. */
        CHANGE
    }

    /**
     * @param role the contract's name for the subject it belongs to
     * @param element of the dictionary
     */
    public record Datum(String role, String element, Label label) {}
}
