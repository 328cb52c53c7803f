package org.guichetunique.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Camunda as it comes, in a schema of its own on the same database. */
final class StockEngine implements AutoCloseable {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final AtOnce people;
    private final String name;

    /**
     * @param address JDBC address with the owner's credentials
     * @param history {@code full}, as it comes, or {@code none}, as the product has it
     */
    StockEngine(String name, String address, String history, String model, int atOnce) {
        this.name = name;
        this.people = new AtOnce(atOnce);
        HikariDataSource owner = new HikariDataSource();
        owner.setJdbcUrl(address);
        owner.setMaximumPoolSize(1);
        createTables(name, owner);
        owner.close();
        pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setConnectionInitSql("set search_path to " + name);
        pool.setMaximumPoolSize(10);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(pool);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(history);
        // As Camunda recommends: its usual generator takes a second connection, and ten people at once would be stuck.
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(
                        "bench-case.bpmn",
                        new ByteArrayInputStream(Model.file(model).getBytes(StandardCharsets.UTF_8)))
                .addString("bench-decision.form", "{}")
                .deploy();
    }

    private static void createTables(String name, HikariDataSource owner) {
        JdbcClient.create(owner).sql("create schema " + name).update();
        JdbcClient.create(owner).sql("set search_path to " + name).update();
        ResourceDatabasePopulator ddl = new ResourceDatabasePopulator();
        for (String part : List.of(
                "engine",
                "history",
                "identity",
                "case.engine",
                "case.history",
                "decision.engine",
                "decision.history")) {
            ddl.addScript(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
        ddl.execute(owner);
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Starts so many cases and completes the officer's task of each; ends when all have ended. */
    void run(int cases) throws InterruptedException {
        for (int i = 0; i < cases; i++) {
            people.start(() -> {
                String instance = engine.getRuntimeService()
                        .startProcessInstanceByKey(Product.SERVICE)
                        .getId();
                Task task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult();
                engine.getTaskService().complete(task.getId());
            });
        }
        people.await();
    }

    /** Starts so many cases and completes officers' tasks as they arrive, until all have ended. */
    void runWithWorkers(int cases, Watch watch) throws InterruptedException {
        for (int i = 0; i < cases; i++) {
            people.start(() -> engine.getRuntimeService().startProcessInstanceByKey(Product.SERVICE));
        }
        Set<String> begun = new HashSet<>();
        Watch.until("the workers bring every case to the officer", () -> {
            people.failOnFailure();
            for (String task : watch.texts("select id_ from %s.act_ru_task".formatted(name))) {
                if (begun.add(task)) {
                    people.start(() -> engine.getTaskService().complete(task));
                }
            }
            return begun.size() == cases;
        });
        people.await();
        Watch.until(
                "every case has ended",
                () -> watch.holds("select not exists (select from %s.act_ru_execution)".formatted(name)));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
