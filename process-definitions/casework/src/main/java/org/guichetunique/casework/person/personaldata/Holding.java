package org.guichetunique.casework.person.personaldata;

import java.time.Instant;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value that the platform holds of a person.
 *
 * @param reference of the file in which it stands; null while that is a draft
 * @param value in canonical form; null while what was typed cannot be read
 * @param typed as the person wrote it; null where somebody else gave it
 * @param sourceName code of the authority, also of the one for which an officer decided; opaque identifier of the person, or of an officer of whom more is not known; or key of the rule
 */
public record Holding(
        CaseId caseId,
        String service,
        @Nullable String reference,
        Address address,
        @Nullable JsonNode value,
        @Nullable String typed,
        Source.Kind source,
        String sourceName,
        Instant recordedAt) {}
