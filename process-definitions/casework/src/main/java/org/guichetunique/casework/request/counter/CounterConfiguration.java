package org.guichetunique.casework.request.counter;

import org.guichetunique.casework.request.mandate.PresenceMandates;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.Definitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The counter channel. */
@Configuration(proxyBeanMethods = false)
public class CounterConfiguration {

    @Bean
    PresenceCodes presenceCodes(
            Definitions definitions, Exchange exchange, ExchangeLog log, PlatformTransactionManager transactions) {
        return new TextedCodes(definitions.mandates(), exchange, log, new TransactionTemplate(transactions));
    }

    @Bean
    Counter counter(
            JdbcClient database,
            Dictionary dictionary,
            PresenceMandates mandates,
            PresenceCodes codes,
            PlatformTransactionManager transactions) {
        return new Counter(database, dictionary, mandates, codes, new TransactionTemplate(transactions));
    }
}
