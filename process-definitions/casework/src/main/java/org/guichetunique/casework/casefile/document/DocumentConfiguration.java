package org.guichetunique.casework.casefile.document;

import java.time.Duration;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownNames;
import org.guichetunique.casework.casefile.document.seal.DocumentKeys;
import org.guichetunique.casework.casefile.document.seal.DocumentSeal;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.remedy.Remedies;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the documents together. Reads {@code guichet.verify-address} (of the public page, with {@code {language}},
 * {@code {number}} and {@code {code}} in it), {@code guichet.log-key-secret}, {@code guichet.document-key-max-age} and
 * {@code guichet.documents-drawn-at-once}.
 */
@Configuration(proxyBeanMethods = false)
public class DocumentConfiguration {

    @Bean
    DocumentKeys documentKeys(JdbcClient database, Environment environment, PlatformTransactionManager transactions) {
        return new DocumentKeys(
                database,
                environment.getRequiredProperty("guichet.log-key-secret"),
                environment.getProperty("guichet.document-key-max-age", Duration.class, Duration.ofDays(1095)),
                new TransactionTemplate(transactions));
    }

    @Bean
    DocumentLayouts sheets(
            Catalogue catalogue,
            Contracts contracts,
            Dictionary dictionary,
            Remedies remedies,
            KnownNames names,
            Environment environment) {
        return new DocumentLayouts(
                catalogue,
                contracts,
                dictionary,
                remedies,
                names,
                environment.getProperty(
                        "guichet.verify-address",
                        "http://localhost:8080/{language}/verify?number={number}&code={code}"));
    }

    @Bean
    DocumentPrinter press(
            DocumentRecords records, DocumentLayouts sheets, DocumentKeys keys, TimeStampSettings timeStamps) {
        return new DocumentPrinter(records, sheets, new DocumentSeal(keys, timeStamps.timeStamps()));
    }

    @Bean
    SealedSheets sealedSheets(
            DocumentRecords records, DocumentLayouts sheets, DocumentPrinter press, Environment environment) {
        return new SealedSheets(
                records,
                sheets,
                press,
                environment.getProperty("guichet.documents-drawn-at-once", Boolean.class, false));
    }

    @Bean
    Issuing issuing(
            DocumentRecords records,
            CaseValues values,
            CaseSteps steps,
            Catalogue catalogue,
            CaseEvents events,
            SealedSheets sealing) {
        return new Issuing(records, values, steps, catalogue, events, sealing::putDown);
    }
}
