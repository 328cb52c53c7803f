package org.guichetunique.casework.casefile.attachment;

import java.time.Duration;
import org.guichetunique.casework.casefile.attachment.content.Clamd;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.attachment.content.VirusScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents are kept, and who looks for viruses in them. */
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    ContentStore contentStore(AttachmentSettings settings) {
        return new ContentStore(settings.attachments());
    }

    @Bean
    VirusScan virusScan(AttachmentSettings settings) {
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
