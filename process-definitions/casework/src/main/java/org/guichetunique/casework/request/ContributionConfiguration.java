package org.guichetunique.casework.request;

import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sections of a draft that others answer. */
@Configuration(proxyBeanMethods = false)
public class ContributionConfiguration {

    @Bean
    ContributionRecords contributionRecords(JdbcClient database) {
        return new ContributionRecords(database);
    }

    @Bean
    Contributions contributions(
            ContributionRecords records,
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            Dictionary dictionary,
            CaseEvents events) {
        return new Contributions(records, catalogue, files, values, dictionary, events);
    }
}
