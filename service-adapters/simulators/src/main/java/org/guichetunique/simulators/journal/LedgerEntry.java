package org.guichetunique.simulators.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The calls made under one idempotency key at one authority, and the reply that they all get. */
public final class LedgerEntry {
    private final long sequence;
    private final Deed deed;
    private final int status;
    private final String mediaType;
    private final @Nullable JsonNode body;
    private final int effects;
    private final Instant at;
    private final @Nullable JsonNode grounds;
    private volatile int calls = 1;

    LedgerEntry(long sequence, Deed deed, Said said, int effects, Instant at, @Nullable JsonNode grounds) {
        this.sequence = sequence;
        this.deed = deed;
        this.status = said.status();
        this.mediaType = said.mediaType();
        this.body = said.body();
        this.effects = effects;
        this.at = at;
        this.grounds = grounds;
    }

    /** What the first call was told, and each that came after it. */
    record Said(int status, String mediaType, @Nullable JsonNode body) {}

    public long sequence() {
        return sequence;
    }

    public Deed deed() {
        return deed;
    }

    public int status() {
        return status;
    }

    public String mediaType() {
        return mediaType;
    }

    public @Nullable JsonNode body() {
        return body;
    }

    /** 1 when the first call changed something, 0 when it was refused or there was nothing to do. */
    public int effects() {
        return effects;
    }

    public Instant at() {
        return at;
    }

    /** Who asked first, for whom and why, as the token said it; null when it said nothing of a person. */
    public @Nullable JsonNode grounds() {
        return grounds;
    }

    public int calls() {
        return calls;
    }

    /** Only under the books' lock. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void calledAgain() {
        calls++;
    }
}
