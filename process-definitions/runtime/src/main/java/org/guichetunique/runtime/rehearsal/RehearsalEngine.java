package org.guichetunique.runtime.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.guichetunique.casework.studio.rehearsal.RoomExchange;
import org.guichetunique.casework.studio.rehearsal.Rooms;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.casework.studio.rehearsal.Stages;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.runtime.camunda.CaseContext;
import org.guichetunique.runtime.camunda.Deployment;
import org.guichetunique.runtime.camunda.EngineSettings;
import org.guichetunique.runtime.camunda.MultiInstanceSubjects;
import org.guichetunique.runtime.camunda.RuleParseListener;
import org.springframework.stereotype.Component;

/**
 * An engine like the one that runs real cases, in tables of its own, whose jobs and calls are done when a designer says so.
 * Set up with the first rehearsal: most nodes never see one (ADR 21).
 */
@Component
final class RehearsalEngine implements Stages, AutoCloseable {

    private static final String SCHEMA = "rehearsal";

    /** Those that were begun first are given up for others. */
    private static final int MOST = 24;

    /** What a node that crashed left behind. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Authorities with opening hours are open. */
    private static final LocalTime OPEN = LocalTime.of(10, 0);

    private final DataSource database;
    private final Contracts contracts;
    private final RoomExchange exchanges;
    private final Rooms rooms;
    private final RehearsedCases cases = new RehearsedCases();
    private final Deque<RehearsalStage> stages = new ArrayDeque<>();
    private @org.jspecify.annotations.Nullable ProcessEngine engine;

    RehearsalEngine(DataSource database, Contracts contracts, RoomExchange exchanges, Rooms rooms) {
        this.database = database;
        this.contracts = contracts;
        this.exchanges = exchanges;
        this.rooms = rooms;
    }

    @Override
    public Stage open(
            PublicService service,
            ProcedureFiles files,
            Rooms.Room room,
            LocalDate day,
            String person,
            Map<String, String> refusals)
            throws UnplayableModel {
        String tenant = UUID.randomUUID().toString();
        ProcessEngine own = engine();
        String deployment = deploy(own.getRepositoryService(), files, tenant);
        Instant now =
                day.atTime(OPEN).atZone(service.competence().calendar().zone()).toInstant();
        Exchange exchange = exchanges.with(
                room, Clock.fixed(now, service.competence().calendar().zone()));
        RehearsedCase one = new RehearsedCase(service, now);
        cases.add(one);
        RehearsalStage stage = new RehearsalStage(
                new EngineOfStage(own, tenant, deployment),
                one,
                files,
                contracts,
                exchange,
                new RehearsalStage.Given(day, person, refusals),
                () -> {
                    cases.forget(one);
                    rooms.close(room);
                });
        makeRoomFor(stage);
        stage.prepare();
        return stage;
    }

    private void makeRoomFor(RehearsalStage stage) {
        List<RehearsalStage> given = new ArrayList<>();
        synchronized (stages) {
            stages.removeIf(RehearsalStage::isClosed);
            stages.add(stage);
            while (stages.size() > MOST) {
                given.add(stages.remove());
            }
        }
        given.forEach(RehearsalStage::close);
    }

    private static String deploy(RepositoryService repository, ProcedureFiles files, String tenant)
            throws UnplayableModel {
        try {
            return Deployment.of(repository, files)
                    .source(SCHEMA)
                    .tenantId(tenant)
                    .deploy()
                    .getId();
        } catch (ProcessEngineException e) {
            throw new UnplayableModel(String.valueOf(e.getMessage()));
        }
    }

    private synchronized ProcessEngine engine() {
        ProcessEngine own = engine;
        if (own == null) {
            own = setUp();
            forgetOld(own.getRepositoryService());
            engine = own;
        }
        return own;
    }

    private ProcessEngine setUp() {
        CaseContext context = new CaseContext(cases);
        ProcessEngineConfigurationImpl own = new StandaloneProcessEngineConfiguration();
        own.setProcessEngineName(SCHEMA);
        own.setDataSource(database);
        own.setDatabaseTablePrefix(SCHEMA + ".");
        EngineSettings.apply(own, context);
        own.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(
                new MultiInstanceSubjects(context), new RuleParseListener(context), new RehearsalRecorder(cases))));
        return own.buildProcessEngine();
    }

    private static void forgetOld(RepositoryService repository) {
        repository
                .createDeploymentQuery()
                .deploymentBefore(Date.from(Instant.now().minus(FORGOTTEN_AFTER)))
                .listPage(0, 200)
                .forEach(old -> repository.deleteDeployment(old.getId(), true, true, true));
    }

    @Override
    public synchronized void close() {
        List<RehearsalStage> left;
        synchronized (stages) {
            left = List.copyOf(stages);
            stages.clear();
        }
        left.forEach(RehearsalStage::close);
        if (engine != null) {
            engine.close();
        }
    }

    /** What a stage needs of the engine. */
    record EngineOfStage(ProcessEngine engine, String tenant, String deployment) {}
}
