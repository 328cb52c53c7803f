package org.guichetunique.casework.request.mandate;

import java.time.Clock;
import java.time.ZoneId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.Definitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads {@code guichet.zone}, in which the last day of a mandate ends. */
@Configuration(proxyBeanMethods = false)
public class MandateConfiguration {

    @Bean
    Parties parties(JdbcClient database) {
        return new Parties(database);
    }

    @Bean
    MandateUses mandateUses(JdbcClient database, Definitions definitions) {
        return new MandateUses(database, definitions.mandates());
    }

    @Bean
    Parts parts(JdbcClient database, CaseValues values, Definitions definitions) {
        return new Parts(database, values, definitions.mandates(), definitions.contracts(), definitions.dictionary());
    }

    @Bean
    MandateRecords mandateRecords(JdbcClient database, Definitions definitions) {
        return new MandateRecords(database, definitions.mandates(), definitions.catalogue());
    }

    @Bean
    PresenceMandates presenceMandates(
            Definitions definitions, MandateRecords records, MandateUses uses, Parties parties) {
        return new PresenceMandates(definitions.mandates(), records, uses, parties, Clock.systemUTC());
    }

    @Bean
    Mandates mandates(
            Definitions definitions,
            MandateRecords records,
            MandateUses uses,
            Parties parties,
            Exchange exchange,
            ExchangeLog log,
            EndRules endRules,
            PlatformTransactionManager transactions,
            Environment environment) {
        ZoneId zone = ZoneId.of(environment.getProperty("guichet.zone", "Africa/Casablanca"));
        return new Mandates(
                definitions.mandates(),
                records,
                uses,
                parties,
                exchange,
                log,
                definitions.dictionary(),
                endRules,
                new TransactionTemplate(transactions),
                Clock.system(zone));
    }
}
