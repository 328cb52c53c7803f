package org.guichetunique.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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
    private final Semaphore atOnce;

    /**
     * @param address JDBC address with the owner's credentials
     * @param history {@code full}, as it comes, or {@code none}, as the product has it
     */
    StockEngine(String name, String address, String history, String model, int atOnce) {
        this.atOnce = new Semaphore(atOnce);
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
                        new java.io.ByteArrayInputStream(Model.file(model).getBytes(StandardCharsets.UTF_8)))
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
        CountDownLatch ended = new CountDownLatch(cases);
        for (int i = 0; i < cases; i++) {
            atOnce.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    String instance = engine.getRuntimeService()
                            .startProcessInstanceByKey("bench-case")
                            .getId();
                    Task task = engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance)
                            .singleResult();
                    engine.getTaskService().complete(task.getId());
                } finally {
                    atOnce.release();
                    ended.countDown();
                }
            });
        }
        ended.await();
    }

    /** Starts so many cases and completes officers' tasks as they arrive, until all have ended. */
    void runWithWorkers(int cases) throws InterruptedException {
        for (int i = 0; i < cases; i++) {
            onAThread(() -> engine.getRuntimeService().startProcessInstanceByKey("bench-case"));
        }
        long limit = System.nanoTime() + java.util.concurrent.TimeUnit.SECONDS.toNanos(120);
        int begun = 0;
        java.util.Set<String> seen = new java.util.HashSet<>();
        while (begun < cases) {
            List<Task> tasks = engine.getTaskService().createTaskQuery().listPage(0, 25);
            int before = begun;
            for (Task task : tasks) {
                if (seen.add(task.getId())) {
                    begun++;
                    onAThread(() -> engine.getTaskService().complete(task.getId()));
                }
            }
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("The workers do not work");
            }
            if (begun == before) {
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(Product.LOOKS_EVERY_MILLIS);
            }
        }
        while (engine.getRuntimeService().createProcessInstanceQuery().count() > 0) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(Product.LOOKS_EVERY_MILLIS);
        }
    }

    private void onAThread(Runnable work) throws InterruptedException {
        atOnce.acquire();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } finally {
                atOnce.release();
            }
        });
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
