package org.guichetunique.casework.casefile.document;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param verifyAddress of the public page, with {@code {language}}, {@code {number}} and {@code {code}} in it
 * @param logKeySecret under which the keys that sign documents are kept
 * @param documentKeyMaxAge after which another key signs
 * @param documentsDrawnAtOnce whether a file is made after the commit, and not when somebody first asks for it
 */
@ConfigurationProperties("guichet")
record DocumentSettings(
        @DefaultValue("http://localhost:8080/{language}/verify?number={number}&code={code}")
        String verifyAddress,

        String logKeySecret,
        @DefaultValue("1095d") Duration documentKeyMaxAge,
        @DefaultValue("false") boolean documentsDrawnAtOnce) {

    DocumentSettings {
        Objects.requireNonNull(logKeySecret, "guichet.log-key-secret must be set");
    }
}
