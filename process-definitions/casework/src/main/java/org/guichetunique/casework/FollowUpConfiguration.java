package org.guichetunique.casework;

import java.time.Clock;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.FilesAskedFor;
import org.guichetunique.casework.casefile.clock.CaseTimers;
import org.guichetunique.casework.casefile.clock.ClockWatch;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.DatabaseClock;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.casefile.timeline.StepDurations;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.complement.FilesOfComplements;
import org.guichetunique.casework.office.complement.LapsedComplements;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.opinion.AskedByProcedure;
import org.guichetunique.casework.office.opinion.Coordination;
import org.guichetunique.casework.office.opinion.Dissent;
import org.guichetunique.casework.office.opinion.LateOpinions;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.statistics.AddingUp;
import org.guichetunique.casework.office.task.Reach;
import org.guichetunique.casework.office.task.Readings;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.Waits;
import org.guichetunique.casework.operation.repair.StuckCalls;
import org.guichetunique.casework.operation.repair.UndoPlans;
import org.guichetunique.casework.operation.withdrawal.EarlyEnding;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.casework.person.appeal.AppealRecords;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.casework.person.appeal.DecidedAppeals;
import org.guichetunique.casework.person.personaldata.IdleDrafts;
import org.guichetunique.casework.request.Requests;
import org.guichetunique.casework.studio.live.Counting;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a case beside its process: the clock, complements, messages, withdrawal, appeals. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

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
            CaseEvents events,
            AttachmentRecords attachments,
            Waits waits) {
        return new Complements(database, catalogue, values, tasks, clocks, timers, events, attachments, waits);
    }

    @Bean
    FilesAskedFor filesOfComplements(JdbcClient database) {
        return new FilesOfComplements(database);
    }

    @Bean
    LapsedComplements lapsedComplements(
            JdbcClient database,
            Catalogue catalogue,
            EarlyEnding ending,
            CaseEvents events,
            Waits waits,
            PlatformTransactionManager transactions) {
        return new LapsedComplements(
                database, catalogue, ending, events, waits, new TransactionTemplate(transactions), Clock.systemUTC());
    }

    @Bean
    Messages messagesOfFiles(JdbcClient database, CaseFiles files, Tasks tasks, CaseEvents events) {
        return new Messages(database, files, tasks, events);
    }

    @Bean
    DatabaseClock databaseClock(JdbcClient database) {
        return new DatabaseClock(database);
    }

    @Bean
    SmartInitializingSingleton clockAgreement(DatabaseClock clock) {
        return () -> clock.mustAgreeWith(Clock.systemUTC());
    }

    @Bean
    Opinions opinions(
            JdbcClient database,
            Catalogue catalogue,
            CaseFiles files,
            CaseValues values,
            Tasks tasks,
            Readings readings,
            Waits waits,
            Reach reach) {
        return new Opinions(database, catalogue, files, values, tasks, readings, waits, reach);
    }

    @Bean
    AskedByProcedure opinionsAskedByProcedures(
            JdbcClient database, Catalogue catalogue, CaseFiles files, CaseValues values) {
        return new AskedByProcedure(database, catalogue, files, values);
    }

    @Bean
    Coordination coordination(JdbcClient database) {
        return new Coordination(database, Clock.systemUTC());
    }

    @Bean
    Dissent dissent(JdbcClient database) {
        return new Dissent(database);
    }

    @Bean
    LateOpinions lateOpinions(JdbcClient database) {
        return new LateOpinions(database, Clock.systemUTC());
    }

    @Bean
    ClockWatch clockWatch(
            DatabaseClock clock,
            Clocks clocks,
            CaseEvents events,
            LapsedComplements lapsed,
            LateOpinions late,
            StepDurations durations,
            IdleDrafts drafts,
            AddingUp addingUp,
            Counting counting,
            PlatformTransactionManager transactions) {
        return new ClockWatch(
                clocks,
                events,
                List.of(lapsed, late, durations, drafts, addingUp, counting),
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    AddingUp addingUp(JdbcClient database, PlatformTransactionManager transactions) {
        return new AddingUp(database, new TransactionTemplate(transactions));
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
}
