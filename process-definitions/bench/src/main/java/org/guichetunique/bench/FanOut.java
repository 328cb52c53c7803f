package org.guichetunique.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Five authorities that think for a while, asked at the same time, for one case and for many. */
final class FanOut {

    private static final int AUTHORITIES = 5;

    /**
     * How much of it.
     *
     * @param thinkingMillis that an authority takes for an answer
     */
    record Size(int thinkingMillis, int many, int peopleAtOnce, int warmUps, int rounds) {

        static final Size FULL = new Size(200, 200, 32, 3, 5);
    }

    private FanOut() {}

    static Report measure(Size size) throws Exception {
        List<String> steps =
                IntStream.rangeClosed(1, AUTHORITIES).mapToObj(i -> "call-" + i).toList();
        Arm one = new Arm("one case, at the same time", "ms");
        Arm turn = new Arm("one case, one after the other", "ms");
        Arm many = new Arm(size.many() + " cases at once, until the last is closed", "ms");
        Arm cold = new Arm("warming up", "ms");
        try (Office office = new Office(size.thinkingMillis());
                Product atOnce = new Product(
                        Folder.of(AUTHORITIES, office.url(), Model.atOnce(AUTHORITIES), steps), size.peopleAtOnce());
                Product inTurn = new Product(
                        Folder.of(AUTHORITIES, office.url(), Model.inTurn(AUTHORITIES), steps), size.peopleAtOnce())) {
            for (int warmUp = 0; warmUp < size.warmUps(); warmUp++) {
                measure(cold, atOnce, Math.max(1, size.many() / 4));
                measure(cold, inTurn, 5);
            }
            for (int round = 0; round < size.rounds(); round++) {
                measure(one, atOnce, 1);
                measure(turn, inTurn, 1);
                measure(many, atOnce, size.many());
            }
        }
        Report report = new Report("fan-out", List.of(one, turn, many));
        report.ratio("latency_vs_slowest_call", one.median() / size.thinkingMillis(), "1.25 or less");
        report.ratio("latency_vs_sequential", turn.over(one), "4 or more");
        report.ratio(
                "latency_of_%d_vs_slowest_call".formatted(size.many()),
                many.median() / size.thinkingMillis(),
                "1.25 or less");
        return report;
    }

    /** The clock stops when people have what they wait for; what it cost is known when the product is idle. */
    private static void measure(Arm arm, Product product, int cases) throws InterruptedException {
        List<Product.Ready> ready = product.prepare(cases);
        Cost before = product.meter().read();
        long begun = System.nanoTime();
        product.file(ready);
        product.awaitClosed();
        double millis = (System.nanoTime() - begun) / 1e6;
        product.watch().awaitIdle();
        arm.add(millis, product.meter().since(before), cases);
    }
}
