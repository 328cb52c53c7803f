package org.guichetunique.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Five authorities that think for 200 ms each, asked at the same time, for one case and for two hundred. */
final class FanOut {

    private static final int AUTHORITIES = 5;
    private static final int THINKING_MILLIS = 200;
    private static final int MANY = 200;
    private static final int PEOPLE_AT_ONCE = 32;
    private static final int ROUNDS = 5;

    private FanOut() {}

    static Report measure() throws Exception {
        List<String> steps =
                IntStream.rangeClosed(1, AUTHORITIES).mapToObj(i -> "call-" + i).toList();
        List<Double> one = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        List<Double> turn = new ArrayList<>();
        try (Office office = new Office(THINKING_MILLIS);
                Product atOnce = new Product(
                        Folder.of(AUTHORITIES, office.url(), Model.atOnce(AUTHORITIES), steps), PEOPLE_AT_ONCE);
                Product inTurn = new Product(
                        Folder.of(AUTHORITIES, office.url(), Model.inTurn(AUTHORITIES), steps), PEOPLE_AT_ONCE)) {
            for (int warmUp = 0; warmUp < 3; warmUp++) {
                millis(atOnce, MANY / 4);
                millis(inTurn, 5);
            }
            for (int round = 0; round < ROUNDS; round++) {
                one.add(millis(atOnce, 1));
                turn.add(millis(inTurn, 1));
                many.add(millis(atOnce, MANY));
            }
        }
        Report report = new Report("fan-out");
        report.arm("one case, at the same time", one, "ms");
        report.arm("one case, one after the other", turn, "ms");
        report.arm(MANY + " cases at once, until the last is closed", many, "ms");
        report.ratio("latency_vs_slowest_call", Report.median(one) / THINKING_MILLIS, "1.25 or less");
        report.ratio("latency_vs_sequential", Report.median(turn) / Report.median(one), "4 or more");
        report.ratio("latency_of_200_vs_slowest_call", Report.median(many) / THINKING_MILLIS, "1.25 or less");
        return report;
    }

    private static double millis(Product product, int cases) throws Exception {
        product.forget();
        List<Product.Ready> ready = product.prepare(cases);
        long begun = System.nanoTime();
        product.file(ready);
        product.awaitClosed(product.world().asPortal(), cases);
        return Product.since(begun).toNanos() / 1e6;
    }
}
