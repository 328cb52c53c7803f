package org.guichetunique.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.guichetunique.engine.answer.AwaitedAnswers;
import org.guichetunique.engine.appeal.AppealRecords;
import org.guichetunique.engine.appeal.Appeals;
import org.guichetunique.engine.appeal.DecidedAppeals;
import org.guichetunique.engine.attachment.AttachmentConfiguration;
import org.guichetunique.engine.attachment.AttachmentRecords;
import org.guichetunique.engine.attachment.content.ContentStore;
import org.guichetunique.engine.casefile.CaseFiles;
import org.guichetunique.engine.casefile.CaseSteps;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.clock.CaseTimers;
import org.guichetunique.engine.clock.ClockWatch;
import org.guichetunique.engine.clock.Clocks;
import org.guichetunique.engine.complement.Complements;
import org.guichetunique.engine.complement.LapsedComplements;
import org.guichetunique.engine.correction.Corrections;
import org.guichetunique.engine.counter.CounterConfiguration;
import org.guichetunique.engine.document.DocumentConfiguration;
import org.guichetunique.engine.document.DocumentRecords;
import org.guichetunique.engine.document.Issuing;
import org.guichetunique.engine.event.CaseEvents;
import org.guichetunique.engine.evidence.AskedOfPeople;
import org.guichetunique.engine.evidence.Consents;
import org.guichetunique.engine.evidence.EvidenceStore;
import org.guichetunique.engine.evidence.Gathering;
import org.guichetunique.engine.evidence.Retraction;
import org.guichetunique.engine.ledger.Contests;
import org.guichetunique.engine.ledger.Ledger;
import org.guichetunique.engine.mandate.MandateConfiguration;
import org.guichetunique.engine.mandate.MandateUses;
import org.guichetunique.engine.mandate.Parts;
import org.guichetunique.engine.message.Messages;
import org.guichetunique.engine.notification.NotificationConfiguration;
import org.guichetunique.engine.personaldata.Erasures;
import org.guichetunique.engine.personaldata.GivenConsents;
import org.guichetunique.engine.personaldata.Holdings;
import org.guichetunique.engine.personaldata.IdleDrafts;
import org.guichetunique.engine.personaldata.PersonalExport;
import org.guichetunique.engine.proposal.Proposals;
import org.guichetunique.engine.registry.CallStatistics;
import org.guichetunique.engine.registry.ContractVersions;
import org.guichetunique.engine.registry.ServiceRegistry;
import org.guichetunique.engine.repair.Incidents;
import org.guichetunique.engine.repair.KeptAnswers;
import org.guichetunique.engine.repair.Looks;
import org.guichetunique.engine.repair.RepairRecords;
import org.guichetunique.engine.repair.Repairs;
import org.guichetunique.engine.repair.StuckCalls;
import org.guichetunique.engine.repair.UndoPlans;
import org.guichetunique.engine.request.ContributionConfiguration;
import org.guichetunique.engine.request.ContributionRecords;
import org.guichetunique.engine.request.Procedures;
import org.guichetunique.engine.request.Requests;
import org.guichetunique.engine.rule.Rules;
import org.guichetunique.engine.runtime.RuntimeConfiguration;
import org.guichetunique.engine.task.ApplicantTasks;
import org.guichetunique.engine.task.Readings;
import org.guichetunique.engine.task.TaskEngine;
import org.guichetunique.engine.task.TaskRecords;
import org.guichetunique.engine.task.Tasks;
import org.guichetunique.engine.task.Worklist;
import org.guichetunique.engine.timeline.Outlook;
import org.guichetunique.engine.timeline.PaymentAddresses;
import org.guichetunique.engine.timeline.StepDurations;
import org.guichetunique.engine.timeline.Timelines;
import org.guichetunique.engine.withdrawal.EarlyEnding;
import org.guichetunique.engine.withdrawal.Withdrawals;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.LateAnswers;
import org.guichetunique.exchange.callback.SignedCallbacks;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.exchange.log.SealKeys;
import org.guichetunique.exchange.log.Sealing;
import org.guichetunique.exchange.log.SealingLoop;
import org.guichetunique.exchange.log.TimestampAuthority;
import org.guichetunique.exchange.transport.Transports;
import org.guichetunique.exchange.transport.token.TokenService;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.check.Check;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
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
    RuntimeConfiguration.class,
    DocumentConfiguration.class,
    AttachmentConfiguration.class,
    MandateConfiguration.class,
    ContributionConfiguration.class,
    CounterConfiguration.class,
    NotificationConfiguration.class
})
public class EngineConfiguration {

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
        return definitions;
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
    Catalogue catalogue(Definitions definitions) {
        return definitions.catalogue();
    }

    @Bean(destroyMethod = "close")
    Transports transports(Environment environment) {
        return new Transports(
                new TokenService(
                        environment.getRequiredProperty("guichet.token-uri"),
                        environment.getProperty("guichet.exchange.client-id", "exchange"),
                        environment.getRequiredProperty("guichet.exchange.client-secret")),
                environment::getProperty,
                environment::resolveRequiredPlaceholders);
    }

    /** Answers that come as files have somewhere to go once there is an intake. */
    @Bean
    SmartInitializingSingleton fileCollection(
            Transports transports, Contracts contracts, ObjectProvider<LateAnswers> intake) {
        return () -> intake.ifAvailable(answers -> transports.collect(contracts, answers));
    }

    @Bean
    Exchange exchange(Transports transports, Environment environment) {
        return new Exchange(
                transports.all(),
                environment.getProperty("guichet.callbacks-url", "http://localhost:8080/callbacks"),
                Clock.systemUTC());
    }

    /** Authorities name the address of their callbacks, without their code, as the receiver. */
    @Bean
    SignedCallbacks signedCallbacks(
            Contracts contracts, LateAnswers answers, Transports transports, Environment environment) {
        return new SignedCallbacks(
                contracts,
                answers,
                environment.getProperty("guichet.callbacks-url", "http://localhost:8080/callbacks"),
                transports.publishedKeys(),
                environment::resolveRequiredPlaceholders);
    }

    @Bean
    AwaitedAnswers awaitedAnswers(JdbcClient database) {
        return new AwaitedAnswers(database);
    }

    @Bean(destroyMethod = "close")
    ExecutorService exchangeThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("exchange-", 0).factory());
    }

    /** Wakes the sealing; entries are written long before anybody could be told of them. */
    @Bean
    Semaphore entriesToSeal() {
        return new Semaphore(0);
    }

    @Bean
    ExchangeLog exchangeLog(JdbcClient database, Semaphore entriesToSeal) {
        return new ExchangeLog(database, entriesToSeal::release);
    }

    @Bean
    Sealing sealing(JdbcClient database, Environment environment, PlatformTransactionManager transactions) {
        SealKeys keys = new SealKeys(
                database,
                environment.getRequiredProperty("guichet.log-key-secret"),
                environment.getProperty("guichet.log-key-max-age", Duration.class, Duration.ofDays(365)));
        return new Sealing(
                database, keys, TimestampAuthority.own(Clock.systemUTC()), new TransactionTemplate(transactions));
    }

    @Bean
    SealingLoop sealingLoop(Sealing sealing, Semaphore entriesToSeal) {
        return new SealingLoop(sealing, entriesToSeal);
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
    Clocks clocks(JdbcClient database, Catalogue catalogue) {
        return new Clocks(database, catalogue);
    }

    @Bean
    CaseEvents caseEvents(JdbcClient database) {
        return new CaseEvents(database);
    }

    @Bean
    UndoPlans undoPlans(CaseSteps steps, Contracts contracts) {
        return new UndoPlans(steps, contracts);
    }

    @Bean
    EarlyEnding earlyEnding(CaseFiles files, UndoPlans plans, StuckCalls calls) {
        return new EarlyEnding(files, plans, calls);
    }

    @Bean
    Withdrawals withdrawals(
            CaseFiles files,
            UndoPlans plans,
            EarlyEnding ending,
            CaseEvents events,
            PlatformTransactionManager transactions) {
        return new Withdrawals(files, plans, ending, events, new TransactionTemplate(transactions));
    }

    @Bean
    Complements complements(
            JdbcClient database,
            Catalogue catalogue,
            CaseValues values,
            Tasks tasks,
            Clocks clocks,
            CaseTimers timers,
            CaseEvents events) {
        return new Complements(database, catalogue, values, tasks, clocks, timers, events);
    }

    @Bean
    LapsedComplements lapsedComplements(
            JdbcClient database,
            Catalogue catalogue,
            EarlyEnding ending,
            CaseEvents events,
            PlatformTransactionManager transactions) {
        return new LapsedComplements(
                database, catalogue, ending, events, new TransactionTemplate(transactions), Clock.systemUTC());
    }

    @Bean
    Messages messagesOfFiles(JdbcClient database, CaseFiles files, Tasks tasks, CaseEvents events) {
        return new Messages(database, files, tasks, events);
    }

    @Bean
    ClockWatch clockWatch(
            Clocks clocks,
            CaseEvents events,
            LapsedComplements lapsed,
            StepDurations durations,
            IdleDrafts drafts,
            PlatformTransactionManager transactions) {
        return new ClockWatch(
                clocks,
                events,
                List.of(lapsed, durations, drafts),
                new TransactionTemplate(transactions),
                Clock.systemUTC());
    }

    @Bean
    EvidenceStore evidenceStore(JdbcClient database, Contracts contracts) {
        return new EvidenceStore(database, contracts);
    }

    @Bean
    Consents consents(JdbcClient database) {
        return new Consents(database);
    }

    @Bean
    AskedOfPeople askedOfPeople(JdbcClient database) {
        return new AskedOfPeople(database);
    }

    @Bean
    Retraction retraction(EvidenceStore store, CaseValues values) {
        return new Retraction(store, values);
    }

    @Bean
    Gathering gathering(
            Exchange exchange,
            ExchangeLog log,
            EvidenceStore store,
            CaseFiles files,
            CaseValues values,
            Consents consents,
            Retraction retraction,
            PlatformTransactionManager transactions,
            ExecutorService exchangeThreads) {
        return new Gathering(
                exchange,
                log,
                store,
                files,
                values,
                consents,
                retraction,
                new TransactionTemplate(transactions),
                exchangeThreads);
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
            PlatformTransactionManager transactions) {
        return Proposals.of(
                database, catalogue, requests, files, values, gathering, rules, new TransactionTemplate(transactions));
    }

    @Bean
    Looks looks(ExchangeLog log, CaseFiles files, JdbcClient database, Catalogue catalogue) {
        return new Looks(log, files, new RepairRecords(database), catalogue);
    }

    @Bean
    KeptAnswers keptAnswers(JdbcClient database, Contracts contracts, Dictionary dictionary, Looks looks) {
        return new KeptAnswers(database, contracts, dictionary, looks);
    }

    @Bean
    Repairs repairs(
            JdbcClient database,
            Looks looks,
            StuckCalls calls,
            CaseFiles files,
            CaseSteps steps,
            CaseValues values,
            Contracts contracts,
            UndoPlans plans,
            Catalogue catalogue,
            Dictionary dictionary,
            Issuing issuing,
            PlatformTransactionManager transactions) {
        return new Repairs(
                new Incidents(database),
                new RepairRecords(database),
                looks,
                calls,
                files,
                steps,
                values,
                contracts,
                plans,
                catalogue,
                dictionary,
                issuing,
                new TransactionTemplate(transactions));
    }

    @Bean
    ContractVersions contractVersions(JdbcClient database, PlatformTransactionManager transactions) {
        return new ContractVersions(database, new TransactionTemplate(transactions));
    }

    /** Before anybody is called under a contract, it is kept. */
    @Bean
    SmartInitializingSingleton contractRecording(ContractVersions versions, Contracts contracts) {
        return () -> versions.record(contracts);
    }

    @Bean
    ServiceRegistry serviceRegistry(
            Definitions definitions, ContractVersions versions, JdbcClient database, Exchange exchange) {
        return new ServiceRegistry(definitions, versions, new CallStatistics(database), exchange, Clock.systemUTC());
    }

    @Bean
    TaskRecords taskRecords(JdbcClient database) {
        return new TaskRecords(database);
    }

    @Bean
    Worklist worklist(JdbcClient database) {
        return new Worklist(database);
    }

    @Bean
    Readings readings(ExchangeLog log, CaseFiles files, CaseValues values, Catalogue catalogue, Dictionary dictionary) {
        return new Readings(log, files, values, catalogue, dictionary);
    }

    @Bean
    Tasks tasks(
            Worklist worklist,
            CaseFiles files,
            Catalogue catalogue,
            CaseValues values,
            EvidenceStore evidence,
            Readings readings,
            CaseEvents events,
            TaskEngine engine,
            AttachmentRecords attachments,
            ContentStore contents,
            DocumentRecords documents) {
        return new Tasks(
                worklist,
                files,
                catalogue,
                values,
                evidence,
                readings,
                events,
                engine,
                attachments,
                contents,
                documents);
    }

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
    AppealRecords appealRecords(JdbcClient database) {
        return new AppealRecords(database);
    }

    @Bean
    DecidedAppeals decidedAppeals(
            AppealRecords records, CaseFiles files, CaseValues values, Catalogue catalogue, Issuing issuing) {
        return new DecidedAppeals(records, files, values, catalogue, issuing);
    }

    @Bean
    Appeals appeals(
            AppealRecords records,
            Requests requests,
            CaseFiles files,
            CaseValues values,
            CaseEvents events,
            Definitions definitions) {
        return new Appeals(records, requests, files, values, events, definitions.catalogue(), definitions.dictionary());
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
    IdleDrafts idleDrafts(JdbcClient database, Environment environment) {
        return new IdleDrafts(
                database,
                environment.getProperty("guichet.idle-drafts", Duration.class, Duration.ofDays(90)),
                Clock.systemUTC());
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
    Outlook outlook(Definitions definitions, StepDurations durations) {
        return new Outlook(definitions, durations);
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
