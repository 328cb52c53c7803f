package org.guichetunique.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page costs somebody with a cheap telephone and a bad network: bytes, requests, and the time until it can be used, in
 * a browser whose processor is four times slower than this machine's.
 */
final class Pages {

    private static final String MAIN = "org.guichetunique.portal.bench.SlowPhone";

    private static final String FIRST = "first view after sign-in";
    private static final String STEP = "step of a request";

    private final Map<String, List<Arm>> pages = new LinkedHashMap<>();

    private Pages() {}

    /** @param rounds in which each page is opened once, with nothing in the browser's cache at the beginning */
    record Size(int rounds) {

        static final Size FULL = new Size(5);
    }

    static Report measure(Size size) throws IOException, InterruptedException {
        Pages measured = new Pages();
        PortalProgram.rows(MAIN, List.of(String.valueOf(size.rounds()))).forEach(measured::add);
        return measured.report();
    }

    private void add(List<String> row) {
        String page = row.getFirst();
        List<Arm> arms = pages.computeIfAbsent(
                page,
                named -> List.of(
                        new Arm(named + ", size", "kB"),
                        new Arm(named + ", requests", "requests"),
                        new Arm(named + ", until it can be used", "s")));
        arms.get(0).add(Double.parseDouble(row.get(1)) / 1e3);
        arms.get(1).add(Double.parseDouble(row.get(2)));
        arms.get(2).add(Double.parseDouble(row.get(3)) / 1e3);
    }

    private Report report() {
        List<Arm> all = new ArrayList<>();
        pages.values().forEach(all::addAll);
        Report report = new Report("pages", all);
        report.ratio("first_view_kb", of(FIRST, 0), "250 or less");
        report.ratio("first_view_seconds", of(FIRST, 2), "8 or less");
        report.ratio("step_kb", of(STEP, 0), "20 or less");
        report.ratio("step_seconds", of(STEP, 2), "1.5 or less");
        return report;
    }

    private double of(String page, int figure) {
        List<Arm> arms = pages.get(page);
        return arms == null ? Double.NaN : arms.get(figure).median();
    }
}
