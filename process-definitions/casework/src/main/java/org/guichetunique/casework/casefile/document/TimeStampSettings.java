package org.guichetunique.casework.casefile.document;

import java.net.URI;
import org.guichetunique.casework.casefile.document.seal.TimeStamps;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The authority that states when documents were signed.
 *
 * @param url where it takes requests of RFC 3161; empty for none: documents are then signed without a stated time
 * @param authority where the certificate is found, as PEM, that its answers must lead to: a file's path or an address
 */
@ConfigurationProperties("guichet.time-stamp")
record TimeStampSettings(
        @DefaultValue("") String url, @DefaultValue("") String authority) {

    TimeStampSettings {
        if (url.isBlank() != authority.isBlank()) {
            throw new IllegalArgumentException(
                    "guichet.time-stamp.url and guichet.time-stamp.authority are set together or not at all");
        }
    }

    @Nullable
    TimeStamps timeStamps() {
        return url.isBlank() ? null : new TimeStamps(URI.create(url), authority);
    }
}
