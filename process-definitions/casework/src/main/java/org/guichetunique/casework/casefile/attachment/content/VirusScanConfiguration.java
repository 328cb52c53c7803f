package org.guichetunique.casework.casefile.attachment.content;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who looks for viruses in contents: the scanner that is set, or nobody. */
@Configuration(proxyBeanMethods = false)
class VirusScanConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    VirusScan virusScan(ContentSettings settings) {
        String address = settings.clamd();
        if (address.isBlank()) {
            return VirusScan.none();
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("GUICHET_CLAMD must be host:port, not '" + address + "'");
        }
        return new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), PATIENCE);
    }
}
