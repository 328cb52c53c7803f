package org.guichetunique.casework;

import java.time.Clock;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.timeline.StepDurations;
import org.guichetunique.casework.studio.drafting.InForce;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.casework.studio.drafting.OpenWork;
import org.guichetunique.casework.studio.drafting.Publishing;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.casework.studio.live.Counting;
import org.guichetunique.casework.studio.live.Forecasts;
import org.guichetunique.casework.studio.live.Seen;
import org.guichetunique.casework.studio.rehearsal.Playing;
import org.guichetunique.casework.studio.rehearsal.Rehearsals;
import org.guichetunique.casework.studio.rehearsal.Rooms;
import org.guichetunique.casework.studio.rehearsal.Stages;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.LiveCatalogue;
import org.guichetunique.procedures.check.Lint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Procedures that are changed while the platform runs. */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

    @Bean
    Lint lint(Definitions definitions) {
        return new Lint(definitions);
    }

    @Bean
    InForce proceduresInForce(JdbcClient database, Definitions definitions, LiveCatalogue catalogue) {
        return new InForce(database, definitions, catalogue);
    }

    @Bean
    Studio studio(JdbcClient database, Definitions definitions, Lint lint) {
        return new Studio(database, definitions, lint);
    }

    @Bean
    Publishing publishing(
            JdbcClient database,
            Definitions definitions,
            Lint lint,
            Publishing.Handing engine,
            InForce force,
            Publishing.Trial trial,
            PlatformTransactionManager transactions) {
        return new Publishing(
                database,
                lint,
                new OpenWork(database, definitions),
                engine,
                force,
                trial,
                new TransactionTemplate(transactions));
    }

    @Bean
    Rooms rehearsalRooms(Environment environment) {
        return new Rooms(environment.getProperty("guichet.rehearsal.authorities", ""));
    }

    @Bean
    Playing rehearsalPlaying(Definitions definitions, Lint lint, Stages stages, Rooms rooms) {
        return new Playing(definitions, lint, stages, rooms);
    }

    @Bean
    Rehearsals rehearsals(Studio studio, Definitions definitions, Rooms rooms, Playing playing) {
        return new Rehearsals(studio, definitions, rooms, playing, Clock.systemUTC());
    }

    @Bean
    Counting counting(JdbcClient database, PlatformTransactionManager transactions) {
        return new Counting(database, new TransactionTemplate(transactions));
    }

    @Bean
    Seen seen(JdbcClient database) {
        return new Seen(database, Clock.systemUTC());
    }

    @Bean
    Forecasts forecasts(JdbcClient database, CaseSteps steps, Studio studio, Catalogue catalogue, Contracts contracts) {
        return new Forecasts(database, steps, studio, catalogue, contracts);
    }

    @Bean
    LiveCases liveCases(JdbcClient database, LiveCases.Moving moving, StepDurations durations) {
        return new LiveCases(database, moving, durations);
    }
}
