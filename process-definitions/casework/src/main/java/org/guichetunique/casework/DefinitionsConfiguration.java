package org.guichetunique.casework;

import java.nio.file.Path;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.LiveCatalogue;
import org.guichetunique.procedures.check.Check;
import org.guichetunique.procedures.check.Lint;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the plain files say: dictionary, contracts and procedures. */
@Configuration(proxyBeanMethods = false)
@Import(Lint.class)
class DefinitionsConfiguration {

    /** @throws Findings.InvalidFilesException naming every file and line that is wrong */
    @Bean
    Definitions definitions(DefinitionsSettings settings) {
        Folders folders = Folders.under(settings.home().isEmpty() ? Folders.home() : Path.of(settings.home()));
        folders = settings.authorities().isEmpty()
                ? folders
                : folders.withOnlyAuthorities(Path.of(settings.authorities()));
        folders = settings.moreAuthorities().isEmpty()
                ? folders
                : folders.withAuthorities(Path.of(settings.moreAuthorities()));
        folders = settings.procedures().isEmpty() ? folders : folders.withProcedures(Path.of(settings.procedures()));
        Findings findings = new Findings();
        Definitions definitions = Check.run(folders, findings);
        findings.refuse();
        return definitions.with(new LiveCatalogue(definitions.catalogue()));
    }

    @Bean
    Dictionary dictionary(Definitions definitions) {
        return definitions.dictionary();
    }

    @Bean
    Contracts contracts(Definitions definitions) {
        return definitions.contracts();
    }

    @Bean
    LiveCatalogue catalogue(Definitions definitions) {
        return (LiveCatalogue) definitions.catalogue();
    }

    @Bean
    MandateKinds mandateKinds(Definitions definitions) {
        return definitions.mandates();
    }
}
