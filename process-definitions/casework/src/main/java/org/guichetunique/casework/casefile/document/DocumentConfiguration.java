package org.guichetunique.casework.casefile.document;

import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Under which secret the keys of documents are kept, and how long one signs. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    DocumentKeys documentKeys(JdbcClient database, DocumentSettings settings, PlatformTransactionManager transactions) {
        return new DocumentKeys(
                database, settings.logKeySecret(), settings.documentKeyMaxAge(), new TransactionTemplate(transactions));
    }
}
