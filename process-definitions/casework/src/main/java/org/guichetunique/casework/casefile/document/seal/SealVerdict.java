package org.guichetunique.casework.casefile.document.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the signature of a file says of it. */
public sealed interface SealVerdict {

    /**
     * Not a byte has changed since it was signed.
     *
     * @param number of the document, as the signature has it
     * @param signedAt as the signature has it; null where it has none
     * @param statedAt when it was signed, as a time-stamping authority states it; null where none does
     * @param statedBy that authority, by the name in its certificate, which is not compared with any list; null like the
     *     time
     * @param isKnown whether the certificate is among those that the platform has published
     */
    record Intact(
            String number,
            @Nullable Instant signedAt,
            @Nullable Instant statedAt,
            @Nullable String statedBy,
            X509Certificate signer,
            boolean isKnown)
            implements SealVerdict {}

    /**
     * The file is not what was signed.
     *
     * @param copyOf number of the document that it may be a copy of: programs that show documents change a file when they
     *     save it again, and nothing in it says otherwise; null where it cannot be one
     */
    record Changed(String why, @Nullable String copyOf) implements SealVerdict {}

    /**
     * There is no signature to go by.
     *
     * @param copyOf number of the document that it may be a copy of, such as one that was printed into a file; null where
     *     it names none
     */
    record Unsigned(String why, @Nullable String copyOf) implements SealVerdict {}
}
