package org.guichetunique.casework.casefile.attachment;

import java.nio.file.Path;
import java.time.Duration;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.attachment.content.Clamd;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.attachment.content.VirusScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the attachments together. Reads {@code guichet.attachments} (the folder of their contents, which all nodes share)
 * and {@code guichet.clamd} ({@code host:port} of the virus scanner; none by default).
 */
@Configuration(proxyBeanMethods = false)
public class AttachmentConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    AttachmentRecords attachmentRecords(JdbcClient database) {
        return new AttachmentRecords(database);
    }

    @Bean
    ContentStore contentStore(Environment environment) {
        return new ContentStore(Path.of(environment.getProperty("guichet.attachments", ".data/attachments")));
    }

    @Bean
    Attachments attachments(
            AttachmentRecords records,
            ContentStore store,
            CaseFiles files,
            FilesAskedFor asked,
            Environment environment,
            PlatformTransactionManager transactions) {
        return new Attachments(
                records,
                store,
                scan(environment.getProperty("guichet.clamd", "")),
                files,
                asked,
                new TransactionTemplate(transactions));
    }

    @Bean
    AttachmentSweep attachmentSweep(
            AttachmentRecords records, ContentStore store, PlatformTransactionManager transactions) {
        return new AttachmentSweep(records, store, new TransactionTemplate(transactions));
    }

    private static VirusScan scan(String address) {
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
