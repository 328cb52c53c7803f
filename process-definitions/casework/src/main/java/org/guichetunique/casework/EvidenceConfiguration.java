package org.guichetunique.casework;

import java.util.concurrent.ExecutorService;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.casework.request.evidence.Gathering;
import org.guichetunique.casework.request.evidence.Retraction;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence: asking for it, keeping it, and what had to be asked of people instead. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidenceStore evidenceStore(JdbcClient database, Contracts contracts) {
        return new EvidenceStore(database, contracts);
    }

    @Bean
    Consents consents(JdbcClient database) {
        return new Consents(database);
    }

    @Bean
    AskedOfPeople askedOfPeople(JdbcClient database) {
        return new AskedOfPeople(database);
    }

    @Bean
    Retraction retraction(EvidenceStore store, CaseValues values) {
        return new Retraction(store, values);
    }

    @Bean
    Gathering gathering(
            Exchange exchange,
            ExchangeLog log,
            EvidenceStore store,
            CaseFiles files,
            CaseValues values,
            Consents consents,
            Retraction retraction,
            PlatformTransactionManager transactions,
            ExecutorService exchangeThreads) {
        return new Gathering(
                exchange,
                log,
                store,
                files,
                values,
                consents,
                retraction,
                new TransactionTemplate(transactions),
                exchangeThreads);
    }
}
