package org.guichetunique.casework.audit;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.log.LogArchive;
import org.guichetunique.exchange.log.LogPart;
import org.springframework.stereotype.Component;

/** Takes parts of the log away with their seals, in the form that the command line verifies. Each time is on record. */
@RolesAllowed("AUDITOR")
@Component
public class SignedParts {

    private final LogArchive archive;
    private final AuditTrail trail;

    SignedParts(LogArchive archive, AuditTrail trail) {
        this.archive = archive;
        this.trail = trail;
    }

    /**
     * The batches that were sealed in a time.
     *
     * @param from the first moment
     * @param to the first moment that is too late
     * @return empty where nothing was sealed then
     */
    public Optional<LogPart> between(Instant from, Instant to) {
        return Optional.of(archive.sealedBetween(from, to)).filter(part -> !part.isEmpty());
    }

    /** Writes batch by batch: whoever reads slowly holds nothing of the database. */
    public void write(LogPart part, Writer out, Auditor auditor) throws IOException {
        trail.record(auditor, AuditTrail.Kind.SIGNED_PART, Map.of("after", part.after(), "until", part.until()));
        archive.export(part, out);
    }
}
