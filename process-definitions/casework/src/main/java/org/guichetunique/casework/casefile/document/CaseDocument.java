package org.guichetunique.casework.casefile.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case.
 *
 * @param kind {@link Issuing#RECEIPT} or a key of the service's documents
 * @param issuedBy code of the authority
 * @param isReady whether it can be opened: false while it was asked for and waits to be signed
 * @param revokedAt null while it is valid
 * @param revokedWhy null while it is valid
 */
public record CaseDocument(
        UUID id,
        String kind,
        DocumentNumber number,
        String issuedBy,
        Instant issuedAt,
        boolean isReady,
        @Nullable Instant revokedAt,
        Revocations.@Nullable Why revokedWhy) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
