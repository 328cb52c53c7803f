package org.guichetunique.casework;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds everything that casework is made of. What an installation may set stands in the records that are named {@code
 * …Settings}, each beside the feature that reads it.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableScheduling
@EnableResilientMethods
// Beans are named by their whole class: a page and a feature may share a simple name.
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CaseworkConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CaseworkConfiguration.class);

    /** As many as there are schedules that may be long, so that none waits for another. */
    private static final int SCHEDULES_AT_ONCE = 12;

    private static final int LEAVE_SECONDS = 20;

    /** Instants are in UTC; legal dates are computed in the zone of the authority. */
    @Bean
    @Primary
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** A turn that fails is told and comes again; one that is under way when the node stops is not cut off. */
    @Bean
    TaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULES_AT_ONCE);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(LEAVE_SECONDS);
        scheduler.setErrorHandler(
                failure -> LOG.warn("A scheduled turn failed and comes again: {}", failure.getMessage()));
        return scheduler;
    }
}
