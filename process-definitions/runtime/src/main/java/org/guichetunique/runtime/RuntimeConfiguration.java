package org.guichetunique.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.guichetunique.casework.CaseworkConfiguration;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.answer.AwaitedReplies;
import org.guichetunique.casework.casefile.clock.CaseTimers;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.document.Revocations;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.opinion.AskedByProcedure;
import org.guichetunique.casework.office.task.TaskEngine;
import org.guichetunique.casework.office.task.TaskRecords;
import org.guichetunique.casework.operation.repair.StuckCalls;
import org.guichetunique.casework.person.appeal.DecidedAppeals;
import org.guichetunique.casework.request.Procedures;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.LateReplies;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up the engine by hand, in the application's own transactions, with nothing that it does not need. */
@Configuration(proxyBeanMethods = false)
@Import(CaseworkConfiguration.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RuntimeConfiguration {

    /** For work that no word came of: what a crash left behind, and what is to be tried again. */
    private static final String POLL = "PT1S";

    @Bean
    CaseContext caseContext(CaseValues values, Clocks clock, Catalogue catalogue) {
        return new CaseContext(new FiledCases(values, clock, catalogue));
    }

    @Bean
    ProcessEngineFactoryBean processEngine(
            DataSource database,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            CaseContext cases,
            CaseFiles files,
            CaseSteps steps,
            TaskRecords tasks,
            Clocks clocks,
            CaseEvents events,
            Contracts contracts,
            HandOver handOver,
            Issuing issuing,
            Revocations revocations,
            DecidedAppeals appeals,
            AskedByProcedure opinions,
            SearchWords search) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(context);
        engine.setProcessEngineName("guichet");
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        EngineSettings.apply(engine, cases);
        engine.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(
                new MultiInstanceSubjects(cases),
                new RuleParseListener(cases),
                new CaseParseListener(files, steps, tasks, clocks, events, cases, contracts, handOver, appeals),
                new DocumentParseListener(issuing, revocations),
                new OpinionParseListener(opinions),
                new SearchParseListener(search))));
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(engine);
        return factory;
    }

    @Bean
    Settling settling(
            ProcessEngine engine, CaseValues values, CaseSteps steps, EvidenceStore evidence, AwaitedReplies awaited) {
        return new Settling(engine.getExternalTaskService(), values, steps, evidence, awaited);
    }

    @Bean
    LateReplies lateAnswers(
            ProcessEngine engine,
            Contracts contracts,
            Exchange exchange,
            ExchangeLog log,
            AwaitedReplies awaited,
            CaseSteps steps,
            ExchangeCalls calls,
            Settling settling,
            PlatformTransactionManager transactions) {
        return new LateReplyIntake(
                engine.getExternalTaskService(),
                engine.getRepositoryService(),
                engine.getRuntimeService(),
                contracts,
                exchange,
                log,
                awaited,
                steps,
                calls,
                settling,
                new TransactionTemplate(transactions));
    }

    @Bean
    ExchangeWorker exchangeWorker(
            ProcessEngine engine,
            Contracts contracts,
            ExchangeCalls calls,
            ExecutorService exchangeThreads,
            HandOver handOver,
            WorkSignal signal,
            Environment environment) {
        ExchangeWorker worker = new ExchangeWorker(
                engine.getExternalTaskService(),
                engine.getRepositoryService(),
                engine.getRuntimeService(),
                contracts,
                calls,
                exchangeThreads,
                Duration.parse(environment.getProperty("guichet.exchange.poll", POLL)));
        handOver.connect(worker);
        signal.connect(worker::wake);
        return worker;
    }

    @Bean
    NodeNotifications otherNodes(DataSource database, JdbcClient client, ExchangeWorker worker, WorkSignal signal) {
        NodeNotifications nodes = new NodeNotifications(database, client, worker::wake);
        signal.connect(nodes::tell);
        return nodes;
    }

    @Bean
    StuckCalls stuckCalls(
            ProcessEngine engine,
            Contracts contracts,
            CaseSteps steps,
            CaseValues values,
            AwaitedReplies awaited,
            WorkSignal signal) {
        return new StuckCallDesk(
                engine.getExternalTaskService(),
                engine.getRuntimeService(),
                engine.getRepositoryService(),
                contracts,
                steps,
                values,
                awaited,
                signal);
    }

    @Bean
    Procedures procedures(ProcessEngine engine) {
        return (service, id) -> engine.getRuntimeService().startProcessInstanceByKey(service, id.toString());
    }

    @Bean
    CaseTimers caseTimers(ProcessEngine engine) {
        return new LegalTimers(
                engine.getRuntimeService(), engine.getManagementService(), engine.getRepositoryService());
    }

    @Bean
    TaskEngine taskEngine(ProcessEngine engine) {
        return engine.getTaskService()::complete;
    }

    @Bean
    Publishing.Handing publishedModels(ProcessEngine engine) {
        return new Deployment(engine.getRepositoryService())::deploy;
    }
}
