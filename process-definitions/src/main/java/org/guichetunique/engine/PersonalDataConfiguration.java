package org.guichetunique.engine;

import java.time.Clock;
import java.time.Duration;
import org.guichetunique.engine.casefile.CaseFiles;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.correction.Corrections;
import org.guichetunique.engine.evidence.Consents;
import org.guichetunique.engine.evidence.EvidenceStore;
import org.guichetunique.engine.ledger.Contests;
import org.guichetunique.engine.ledger.Ledger;
import org.guichetunique.engine.personaldata.Erasures;
import org.guichetunique.engine.personaldata.GivenConsents;
import org.guichetunique.engine.personaldata.Holdings;
import org.guichetunique.engine.personaldata.IdleDrafts;
import org.guichetunique.engine.personaldata.PersonalExport;
import org.guichetunique.engine.request.Requests;
import org.guichetunique.engine.signin.SignIns;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person sees, contests and takes away of what is held of them. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean
    Ledger ledger(JdbcClient database) {
        return new Ledger(database);
    }

    @Bean
    Contests contests(
            JdbcClient database,
            Ledger ledger,
            Requests requests,
            CaseFiles files,
            CaseValues values,
            Definitions definitions) {
        return new Contests(
                database,
                ledger,
                requests,
                files,
                values,
                definitions.catalogue(),
                definitions.contracts(),
                definitions.dictionary());
    }

    @Bean
    Corrections corrections(Requests requests, CaseFiles files, CaseValues values, Definitions definitions) {
        return new Corrections(
                requests, files, values, definitions.catalogue(), definitions.contracts(), definitions.dictionary());
    }

    @Bean
    Holdings holdings(JdbcClient database) {
        return new Holdings(database);
    }

    @Bean
    PersonalExport personalExport(JdbcClient database, ExchangeLog log, PlatformTransactionManager transactions) {
        return new PersonalExport(database, log, new TransactionTemplate(transactions));
    }

    @Bean
    Erasures erasures(JdbcClient database, Catalogue catalogue, ExchangeLog log) {
        return new Erasures(database, catalogue, log);
    }

    @Bean
    GivenConsents givenConsents(
            JdbcClient database,
            CaseFiles files,
            Requests requests,
            Consents consents,
            EvidenceStore evidence,
            Contracts contracts) {
        return new GivenConsents(database, files, requests, consents, evidence, contracts);
    }

    @Bean
    SignIns signIns(JdbcClient database) {
        return new SignIns(database);
    }

    @Bean
    IdleDrafts idleDrafts(JdbcClient database, Environment environment) {
        return new IdleDrafts(
                database,
                environment.getProperty("guichet.idle-drafts", Duration.class, Duration.ofDays(90)),
                Clock.systemUTC());
    }
}
