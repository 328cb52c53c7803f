package org.guichetunique.portal;

import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services on offer, as their owners wrote them. */
@Configuration(proxyBeanMethods = false)
class CatalogueOnFile {

    @Bean
    @ConditionalOnMissingBean
    Catalogue catalogue() {
        Findings findings = new Findings();
        Definitions definitions = Definitions.read(Folders.under(Folders.home()), findings);
        if (!findings.all().isEmpty()) {
            throw new IllegalStateException("The procedures do not hold together: " + findings.all());
        }
        return definitions.catalogue();
    }
}
