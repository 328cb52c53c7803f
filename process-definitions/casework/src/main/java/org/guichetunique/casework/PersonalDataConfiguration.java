package org.guichetunique.casework;

import java.time.Clock;
import java.time.Duration;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.person.correction.Corrections;
import org.guichetunique.casework.person.ledger.Contests;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.casework.person.personaldata.Erasures;
import org.guichetunique.casework.person.personaldata.GivenConsents;
import org.guichetunique.casework.person.personaldata.Holdings;
import org.guichetunique.casework.person.personaldata.IdleDrafts;
import org.guichetunique.casework.person.personaldata.PersonalExport;
import org.guichetunique.casework.person.signin.SignIns;
import org.guichetunique.casework.request.Requests;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.EvidenceStore;
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
