package org.guichetunique.casework.casefile.remedy;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.ContestedCases;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the remedies where the appeals are kept. */
@Configuration(proxyBeanMethods = false)
class RemedyConfiguration {

    @Bean
    Remedies remedies(Catalogue catalogue, ContestedCases appeals, CaseFiles files) {
        return new Remedies(
                catalogue,
                id -> appeals.contestedBy(id)
                        .flatMap(files::find)
                        .filter(CaseFile.Closed.class::isInstance)
                        .map(CaseFile.Closed.class::cast));
    }
}
