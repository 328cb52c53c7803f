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
     * @param issuedAt as the signature has it; null where it has none
     * @param isKnown whether the certificate is among those that the platform has published
     */
    record Intact(String number, @Nullable Instant issuedAt, X509Certificate signer, boolean isKnown)
            implements SealVerdict {}

    /** The file is not what was signed. */
    record Changed(String why) implements SealVerdict {}

    /** There is no signature to go by. */
    record Unsigned(String why) implements SealVerdict {}
}
