package org.guichetunique.casework;

import java.time.Clock;
import java.time.ZoneOffset;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.document.DocumentRecords;
import org.guichetunique.casework.casefile.document.Issuing;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.absence.Absences;
import org.guichetunique.casework.office.absence.Delegations;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.task.FileProgress;
import org.guichetunique.casework.office.task.HandOvers;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.OfficeActs;
import org.guichetunique.casework.office.task.OfficerKeys;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.casework.office.task.Reach;
import org.guichetunique.casework.office.task.Readings;
import org.guichetunique.casework.office.task.TaskEngine;
import org.guichetunique.casework.office.task.TaskRecords;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.office.task.Together;
import org.guichetunique.casework.office.task.Waits;
import org.guichetunique.casework.office.task.Weighing;
import org.guichetunique.casework.office.task.Worklist;
import org.guichetunique.casework.office.task.Zones;
import org.guichetunique.casework.operation.registry.CallStatistics;
import org.guichetunique.casework.operation.registry.ContractVersions;
import org.guichetunique.casework.operation.registry.ServiceRegistry;
import org.guichetunique.casework.operation.repair.Incidents;
import org.guichetunique.casework.operation.repair.KeptAnswers;
import org.guichetunique.casework.operation.repair.Looks;
import org.guichetunique.casework.operation.repair.RepairRecords;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.casework.operation.repair.StuckCalls;
import org.guichetunique.casework.operation.repair.UndoPlans;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What officers and operators work with. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    Reach reach(JdbcClient database, Zones zones) {
        return new Reach(database, zones);
    }

    @Bean
    Figures figures(JdbcClient database, Reach reach, Zones zones) {
        return new Figures(database, reach, zones, Clock.systemUTC());
    }

    @Bean
    Officers officers(JdbcClient database, Reach reach) {
        return new Officers(database, reach);
    }

    @Bean
    OfficeActs officeActs(JdbcClient database, Reach reach) {
        return new OfficeActs(database, reach);
    }

    @Bean
    Zones zones(Contracts contracts) {
        return authority -> contracts.authority(authority).map(Authority::zone).orElse(ZoneOffset.UTC);
    }

    @Bean
    Absences absences(JdbcClient database, Officers officers, OfficeActs acts, Zones zones) {
        return new Absences(database, officers, acts, zones, Clock.systemUTC());
    }

    @Bean
    Delegations delegations(JdbcClient database, Officers officers, OfficeActs acts, Zones zones) {
        return new Delegations(database, officers, acts, zones, Clock.systemUTC());
    }

    @Bean
    KeptViews keptViews(JdbcClient database) {
        return new KeptViews(database);
    }

    @Bean
    OfficerKeys officerKeys(JdbcClient database) {
        return new OfficerKeys(database);
    }

    @Bean
    Waits waits(JdbcClient database) {
        return new Waits(database);
    }

    @Bean
    SearchWords searchWords(JdbcClient database, CaseValues values, Catalogue catalogue, Dictionary dictionary) {
        return new SearchWords(database, values, catalogue, dictionary);
    }

    @Bean
    FileSearch fileSearch(JdbcClient database, Reach reach) {
        return new FileSearch(database, reach, Clock.systemUTC());
    }

    @Bean
    TaskRecords taskRecords(JdbcClient database, Reach reach, SearchWords search) {
        return new TaskRecords(database, reach, search);
    }

    @Bean
    Worklist worklist(JdbcClient database, Reach reach) {
        return new Worklist(database, reach);
    }

    @Bean
    Readings readings(ExchangeLog log, CaseFiles files, CaseValues values, Catalogue catalogue, Dictionary dictionary) {
        return new Readings(log, files, values, catalogue, dictionary);
    }

    @Bean
    Tasks tasks(
            JdbcClient database,
            Worklist worklist,
            Officers officers,
            CaseFiles files,
            Catalogue catalogue,
            CaseValues values,
            EvidenceStore evidence,
            Readings readings,
            Reach reach,
            OfficeActs acts,
            CaseEvents events,
            TaskEngine engine,
            AttachmentRecords attachments,
            ContentStore contents,
            DocumentRecords documents,
            Weighing weighing) {
        return new Tasks(
                database,
                worklist,
                officers,
                files,
                catalogue,
                values,
                evidence,
                readings,
                reach,
                acts,
                events,
                engine,
                attachments,
                contents,
                documents,
                weighing);
    }

    @Bean
    Together together(Tasks tasks) {
        return new Together(tasks);
    }

    @Bean
    HandOvers handOvers(
            JdbcClient database,
            Catalogue catalogue,
            Tasks tasks,
            Reach reach,
            SearchWords search,
            CaseSteps steps,
            CaseEvents events) {
        return new HandOvers(database, catalogue, tasks, reach, search, steps, events);
    }

    @Bean
    FileProgress fileProgress(Worklist worklist, CaseSteps steps, Catalogue catalogue) {
        return new FileProgress(worklist, steps, catalogue);
    }

    @Bean
    Notes notes(JdbcClient database, Tasks tasks) {
        return new Notes(database, tasks);
    }

    @Bean
    StatedReadings statedReadings(
            JdbcClient database,
            Reach reach,
            CaseFiles files,
            CaseValues values,
            EvidenceStore evidence,
            Catalogue catalogue,
            Dictionary dictionary,
            ExchangeLog log) {
        return new StatedReadings(database, reach, files, values, evidence, catalogue, dictionary, log);
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
}
