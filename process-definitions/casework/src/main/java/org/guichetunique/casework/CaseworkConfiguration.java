package org.guichetunique.casework;

import java.nio.file.Path;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.attachment.AttachmentConfiguration;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.document.DocumentConfiguration;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.casework.casefile.timeline.Outlook;
import org.guichetunique.casework.casefile.timeline.PaymentAddresses;
import org.guichetunique.casework.casefile.timeline.StepDurations;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.casework.office.task.TaskEngine;
import org.guichetunique.casework.person.notification.NotificationConfiguration;
import org.guichetunique.casework.request.ContributionConfiguration;
import org.guichetunique.casework.request.ContributionRecords;
import org.guichetunique.casework.request.Procedures;
import org.guichetunique.casework.request.Requests;
import org.guichetunique.casework.request.counter.CounterConfiguration;
import org.guichetunique.casework.request.evidence.AskedOfPeople;
import org.guichetunique.casework.request.evidence.Consents;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.casework.request.evidence.Gathering;
import org.guichetunique.casework.request.evidence.Retraction;
import org.guichetunique.casework.request.mandate.MandateConfiguration;
import org.guichetunique.casework.request.mandate.MandateUses;
import org.guichetunique.casework.request.mandate.Parts;
import org.guichetunique.casework.request.proposal.Proposals;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.transport.Transports;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.LiveCatalogue;
import org.guichetunique.procedures.check.Check;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the engine together. Reads {@code guichet.home} (the folder of dictionary, contracts and procedures; the nearest
 * one by default), {@code guichet.authorities} (the folder of the authorities, instead of the one there),
 * {@code guichet.more-authorities} (a further one), {@code guichet.procedures} (the folder of the procedures, instead of
 * the one there), {@code guichet.callbacks-url} (where authorities send answers that come later),
 * {@code guichet.file-address} (of the page of a filed case, with {@code {reference}} in it), {@code guichet.token-uri}
 * and the client {@code guichet.exchange.client-id} and {@code guichet.exchange.client-secret}, and what
 * {@link Transports} reads; {@code guichet.log-key-secret} (under which the keys of the log are kept) and
 * {@code guichet.log-key-max-age}, and {@code guichet.idle-drafts} (how long a draft may be left alone; ninety days).
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import({
    DocumentConfiguration.class,
    AttachmentConfiguration.class,
    MandateConfiguration.class,
    ContributionConfiguration.class,
    CounterConfiguration.class,
    NotificationConfiguration.class,
    ExchangeConfiguration.class,
    EvidenceConfiguration.class,
    FollowUpConfiguration.class,
    OfficeConfiguration.class,
    PersonalDataConfiguration.class,
    StudioConfiguration.class
})
public class CaseworkConfiguration {

    /** @throws Findings.InvalidFilesException naming every file and line that is wrong */
    @Bean
    Definitions definitions(Environment environment) {
        String home = environment.getProperty("guichet.home", "");
        Folders folders = Folders.under(home.isEmpty() ? Folders.home() : Path.of(home));
        String authorities = environment.getProperty("guichet.authorities", "");
        String more = environment.getProperty("guichet.more-authorities", "");
        String procedures = environment.getProperty("guichet.procedures", "");
        folders = authorities.isEmpty() ? folders : folders.withOnlyAuthorities(Path.of(authorities));
        folders = more.isEmpty() ? folders : folders.withAuthorities(Path.of(more));
        folders = procedures.isEmpty() ? folders : folders.withProcedures(Path.of(procedures));
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
    CaseValues caseValues(JdbcClient database) {
        return new CaseValues(database);
    }

    @Bean
    CaseFiles caseFiles(JdbcClient database, CaseValues values) {
        return new CaseFiles(database, values);
    }

    @Bean
    CaseSteps caseSteps(JdbcClient database) {
        return new CaseSteps(database);
    }

    @Bean
    Requests requests(
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            EvidenceStore evidence,
            Gathering gathering,
            Consents consents,
            Retraction retraction,
            AskedOfPeople asked,
            ContributionRecords contributions,
            Parts parts,
            MandateUses uses,
            Clocks clocks,
            CaseEvents events,
            Procedures procedures,
            Issuing issuing,
            AttachmentRecords attachments,
            SearchWords search,
            Environment environment) {
        return new Requests(
                catalogue,
                files,
                values,
                evidence,
                gathering,
                consents,
                retraction,
                asked,
                contributions,
                parts,
                uses,
                clocks,
                events,
                procedures,
                issuing,
                attachments,
                search,
                environment.getProperty("guichet.file-address", "http://localhost:8080/app/files/{reference}"));
    }

    @Bean
    Proposals proposals(
            JdbcClient database,
            Catalogue catalogue,
            Requests requests,
            CaseFiles files,
            CaseValues values,
            Gathering gathering,
            Rules rules,
            CaseEvents events,
            PlatformTransactionManager transactions) {
        return Proposals.of(
                database,
                catalogue,
                requests,
                files,
                values,
                gathering,
                rules,
                events,
                new TransactionTemplate(transactions));
    }

    @Bean
    ApplicantTasks applicantTasks(JdbcClient database, Catalogue catalogue, CaseValues values, TaskEngine engine) {
        return new ApplicantTasks(database, catalogue, values, engine);
    }

    @Bean
    StepDurations stepDurations(JdbcClient database, PlatformTransactionManager transactions) {
        return new StepDurations(database, new TransactionTemplate(transactions));
    }

    @Bean
    Outlook outlook(Catalogue catalogue, Contracts contracts, StepDurations durations) {
        return new Outlook(catalogue, contracts, durations);
    }

    @Bean
    Timelines timelines(
            CaseFiles files,
            CaseSteps steps,
            CaseValues values,
            Catalogue catalogue,
            Contracts contracts,
            Outlook outlook,
            Environment environment) {
        return new Timelines(
                files,
                steps,
                values,
                catalogue,
                contracts,
                new PaymentAddresses(environment::resolveRequiredPlaceholders),
                outlook);
    }
}
