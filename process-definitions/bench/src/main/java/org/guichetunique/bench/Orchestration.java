package org.guichetunique.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The same case (filed, two authorities, an officer, closed) through the whole product, through the bare engine with
 * delegates that do nothing, and through the engine's REST API with its own client. One arm begins when the one before
 * has nothing left to do.
 */
final class Orchestration {

    /** One wait for the officer, two calls, and the filing. */
    private static final int FEWEST_TRANSACTIONS = 1 + 2 + 1;

    /**
     * How much of it.
     *
     * @param warmUps until the compiler has done with all arms: what is measured is a portal that has been at work
     */
    record Size(int cases, int atOnce, int warmUps, int rounds) {

        static final Size FULL = new Size(300, 32, 8, 7);
    }

    private final Size size;
    private final Arm closed = new Arm("product, until the last case is closed", "cases/s");
    private final Arm product = new Arm("product, until its last work is done", "cases/s");
    private final Arm bare = new Arm("bare engine, empty delegates", "cases/s");
    private final Arm lean = new Arm("bare engine without history", "cases/s");
    private final Arm rest = new Arm("REST API and external-task client", "cases/s");
    private final Arm waits = new Arm("waiting for a lock of another", "of those at work");
    private final Map<String, Long> waited = new TreeMap<>();
    private final Arm transactions = new Arm("writing transactions of the product", "per case");

    private Orchestration(Size size) {
        this.size = size;
    }

    static Report measure(Size size) throws Exception {
        return new Orchestration(size).run();
    }

    private Report run() throws Exception {
        List<Statements.Line> profile;
        try (Office office = new Office(0);
                Product whole = new Product(
                        Folder.of(
                                2, office.url(), Model.oneCase(Model.EXTERNAL), List.of("call-1", "call-2", "decide")),
                        size.atOnce())) {
            String address = whole.world().databaseUrl() + "?user=postgres";
            try (StockEngine stock = engine("bare", address, "full", Model.EMPTY);
                    StockEngine withoutHistory = engine("lean", address, "none", Model.EMPTY);
                    StockEngine behindRest = engine("rest", address, "full", Model.EXTERNAL);
                    RestWorkers workers = new RestWorkers(behindRest, office, 2)) {
                Statements statements = new Statements(whole.watch(), "guichet_portal");
                Meter engines = new Meter(whole.watch(), "postgres", ProcessHandle.current());
                for (int round = -size.warmUps(); round < size.rounds(); round++) {
                    boolean counts = round >= 0;
                    ofProduct(whole, statements, counts);
                    measured(bare, counts, engines, () -> stock.run(size.cases()));
                    measured(lean, counts, engines, () -> withoutHistory.run(size.cases()));
                    workers.start();
                    measured(rest, counts, engines, () -> behindRest.runWithWorkers(size.cases(), whole.watch()));
                    workers.stop();
                }
                profile = statements.of(size.cases() * size.rounds());
            }
        }
        Report report = new Report("orchestration", List.of(closed, product, bare, lean, rest, transactions, waits));
        report.profile(profile, waited);
        Cost ours = Objects.requireNonNull(product.cost());
        report.ratio("statements_per_case", ours.statements(), "60 or less");
        report.ratio(
                "wal_kb_per_case", (ours.walBytes() - ours.documentBytes()) / 1024, "25 or less, without documents");
        report.ratio(
                "cpu_vs_bare",
                ours.processorMillis() / Objects.requireNonNull(bare.cost()).processorMillis(),
                "1.15 or less");
        report.ratio("lock_wait_share", waits.median(), "0.02 or less");
        report.ratio("throughput_vs_bare", product.over(bare), "0.85 or more");
        report.ratio("throughput_vs_rest_client", product.over(rest), "5 or more");
        report.ratio("transactions_per_case_vs_minimum", transactions.median() / FEWEST_TRANSACTIONS, "1.2 or less");
        return report;
    }

    private StockEngine engine(String name, String address, String history, String task) {
        return new StockEngine(name, address, history, Model.oneCase(task), size.atOnce());
    }

    private void ofProduct(Product whole, Statements statements, boolean counts) throws InterruptedException {
        List<Product.Ready> ready = whole.prepare(size.cases());
        Map<String, Long> given = statements.read();
        LockWaits locks = new LockWaits(whole.watch(), "guichet_portal");
        Cost before = whole.meter().read();
        long begun = System.nanoTime();
        Thread filing = Thread.ofPlatform().daemon().start(() -> {
            try {
                whole.file(ready);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        whole.decideUntilClosed(size.cases());
        double seconds = since(begun);
        Cost untilClosed = whole.meter().since(before);
        whole.watch().awaitIdle();
        double idle = since(begun);
        Cost cost = whole.meter().since(before);
        filing.join();
        locks.close();
        if (counts) {
            statements.addSince(given);
            waits.add(locks.share());
            locks.statements().forEach((statement, times) -> waited.merge(statement, times, Long::sum));
            closed.add(size.cases() / seconds);
            product.add(size.cases() / idle, cost, size.cases());
            transactions.add(untilClosed.transactions() / size.cases());
        }
    }

    /** A whole round of an arm. */
    @FunctionalInterface
    private interface Round {
        void run() throws InterruptedException;
    }

    private void measured(Arm arm, boolean counts, Meter meter, Round round) throws InterruptedException {
        Cost before = meter.read();
        long begun = System.nanoTime();
        round.run();
        double seconds = since(begun);
        if (counts) {
            arm.add(size.cases() / seconds, meter.since(before), size.cases());
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
