package org.guichetunique.casework.casefile;

import java.util.UUID;

/** Identifies a case file inside the system; people are shown its {@link Reference}. */
public record CaseId(UUID value) {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
