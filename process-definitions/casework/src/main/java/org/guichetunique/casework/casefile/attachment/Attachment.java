package org.guichetunique.casework.casefile.attachment;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Address;

/**
 * A file of a case.
 *
 * @param address the question that it answers
 * @param name cleaned, with the extension of what it is
 * @param mediaType as told from the content
 * @param size in bytes, as kept
 * @param digest SHA-256 of the content as kept, in hexadecimal
 */
public record Attachment(
        UUID id,
        CaseId caseId,
        Address address,
        String name,
        String mediaType,
        long size,
        String digest,
        Instant uploadedAt) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
