package org.guichetunique.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.guichetunique.casework.CaseworkConfiguration;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.runtime.calls.ExchangeCalls;
import org.guichetunique.runtime.calls.ExchangeWorker;
import org.guichetunique.runtime.calls.HandOver;
import org.guichetunique.runtime.calls.WorkSignal;
import org.guichetunique.runtime.calls.WorkerSettings;
import org.guichetunique.runtime.camunda.CaseContext;
import org.guichetunique.runtime.camunda.EngineSettings;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** Sets up the engine by hand, in the application's own transactions, with nothing that it does not need. */
@Configuration(proxyBeanMethods = false)
@Import(CaseworkConfiguration.class)
@ConfigurationPropertiesScan
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RuntimeConfiguration {

    @Bean
    ProcessEngineFactoryBean processEngine(
            DataSource database,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            CaseContext cases,
            List<BpmnParseListener> listeners) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(context);
        engine.setProcessEngineName("guichet");
        engine.setDataSource(database);
        engine.setTransactionManager(transactions);
        EngineSettings.apply(engine, cases);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(engine);
        return factory;
    }

    @Bean
    ExchangeWorker exchangeWorker(
            ProcessEngine engine,
            Contracts contracts,
            ExchangeCalls calls,
            ExecutorService exchangeThreads,
            HandOver handOver,
            WorkSignal signal,
            WorkerSettings settings) {
        ExchangeWorker worker = new ExchangeWorker(
                engine.getExternalTaskService(),
                engine.getRepositoryService(),
                engine.getRuntimeService(),
                contracts,
                calls,
                exchangeThreads,
                settings.poll());
        handOver.connect(worker);
        signal.connect(worker::wake);
        return worker;
    }
}
