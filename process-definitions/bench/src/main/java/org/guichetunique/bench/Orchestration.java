package org.guichetunique.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The same case (filed, two authorities, an officer, closed) through the whole product, through the bare engine with
 * delegates that do nothing, and through the engine's REST API with its own client.
 */
final class Orchestration {

    private static final int CASES = 300;
    private static final int AT_ONCE = 32;
    /** Until the compiler has done with all of them: what is measured is a portal that has been at work. */
    private static final int WARM_UPS = 8;

    private static final int ROUNDS = 7;

    /** One wait for the officer, two calls, and the filing. */
    private static final int FEWEST_TRANSACTIONS = 1 + 2 + 1;

    private Orchestration() {}

    static Report measure() throws Exception {
        List<Double> product = new ArrayList<>();
        List<Double> transactions = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> bareWithoutHistory = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        List<String> steps = List.of("call-1", "call-2", "decide");
        try (Office office = new Office(0);
                Product whole =
                        new Product(Folder.of(2, office.url(), Model.oneCase(Model.EXTERNAL), steps), AT_ONCE)) {
            String address = whole.world().databaseUrl() + "?user=postgres";
            try (StockEngine stock = new StockEngine("bare", address, "full", Model.oneCase(Model.EMPTY), AT_ONCE);
                    StockEngine lean = new StockEngine("lean", address, "none", Model.oneCase(Model.EMPTY), AT_ONCE);
                    StockEngine behindRest =
                            new StockEngine("rest", address, "full", Model.oneCase(Model.EXTERNAL), AT_ONCE);
                    RestWorkers workers = new RestWorkers(behindRest, office, 2)) {
                for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                    ofProduct(whole, new ArrayList<>());
                    ofBare(stock);
                    ofBare(lean);
                    ofRest(behindRest);
                }
                for (int round = 0; round < ROUNDS; round++) {
                    product.add(ofProduct(whole, transactions));
                    bare.add(ofBare(stock));
                    bareWithoutHistory.add(ofBare(lean));
                    rest.add(ofRest(behindRest));
                }
            }
        }
        Report report = new Report("orchestration");
        report.arm("product", product, "cases/s");
        report.arm("bare engine, empty delegates", bare, "cases/s");
        report.arm("bare engine without history", bareWithoutHistory, "cases/s");
        report.arm("REST API and external-task client", rest, "cases/s");
        report.arm("writing transactions of the product", transactions, "per case");
        report.ratio("throughput_vs_bare", Report.median(product) / Report.median(bare), "0.85 or more");
        report.ratio("throughput_vs_rest_client", Report.median(product) / Report.median(rest), "5 or more");
        report.ratio(
                "transactions_per_case_vs_minimum", Report.median(transactions) / FEWEST_TRANSACTIONS, "1.2 or less");
        return report;
    }

    private static double ofProduct(Product product, List<Double> transactions) throws Exception {
        product.forget();
        List<Product.Ready> ready = product.prepare(CASES);
        long committed = product.transactions();
        long begun = System.nanoTime();
        Thread filing = Thread.ofPlatform().start(() -> {
            try {
                product.file(ready);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        product.decideUntilClosed(CASES);
        double seconds = Product.since(begun).toNanos() / 1e9;
        filing.join();
        transactions.add((product.transactions() - committed) / (double) CASES);
        return CASES / seconds;
    }

    private static double ofBare(StockEngine engine) throws InterruptedException {
        long begun = System.nanoTime();
        engine.run(CASES);
        return CASES / (Product.since(begun).toNanos() / 1e9);
    }

    private static double ofRest(StockEngine engine) throws InterruptedException {
        long begun = System.nanoTime();
        engine.runWithWorkers(CASES);
        return CASES / (Product.since(begun).toNanos() / 1e9);
    }
}
