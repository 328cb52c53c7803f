package org.guichetunique.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two hundred people at work in one portal: how long a change of page takes, beside one of a page that could not be
 * smaller; how much memory each of them holds; and how many public pages are served, beside a file.
 */
final class Sessions {

    private static final int PEOPLE = 200;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration RUSH = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 16;
    private static final String SERVICE = "company-creation";
    private static final Pattern DRAFT = Pattern.compile("request/" + SERVICE + "/([0-9a-f-]{36})/");
    private static final Path CLASSPATH = Path.of("portal-ui/target/test-classpath");

    private Sessions() {}

    static Report measure() throws Exception {
        List<Double> median = new ArrayList<>();
        List<Double> slow = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> slowBare = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> files = new ArrayList<>();
        double kilobytes;
        try (BenchedPortal portal = new BenchedPortal(CLASSPATH);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<AtWork> first = people(portal, http, 0, PEOPLE / 10);
            changes(first, true);
            changes(first, false);
            long before = portal.live();
            List<AtWork> people = people(portal, http, PEOPLE, PEOPLE);
            changes(people, true);
            kilobytes = (portal.live() - before) / 1024.0 / PEOPLE;
            changes(people, false);
            requests(portal, http, "/fr/");
            requests(portal, http, "/style/plain.html");
            for (int round = 0; round < ROUNDS; round++) {
                List<Double> real = changes(people, true);
                median.add(at(real, 0.5));
                slow.add(at(real, 0.95));
                List<Double> smallest = changes(people, false);
                bare.add(at(smallest, 0.5));
                slowBare.add(at(smallest, 0.95));
                pages.add(requests(portal, http, "/fr/"));
                files.add(requests(portal, http, "/style/plain.html"));
            }
        }
        Report report = new Report("sessions");
        report.arm("change of page, median", median, "ms");
        report.arm("change of page, 95 of 100", slow, "ms");
        report.arm("change to a bare view, median", bare, "ms");
        report.arm("change to a bare view, 95 of 100", slowBare, "ms");
        report.arm("public home page", pages, "requests/s");
        report.arm("plain static page", files, "requests/s");
        report.ratio("live_kb_per_session", kilobytes, "150 or less");
        report.ratio("rpc_p95_vs_bare_view", Report.median(slow) / Report.median(slowBare), "none");
        report.ratio("public_requests_vs_static", Report.median(pages) / Report.median(files), "none");
        return report;
    }

    /** A person with a draft, who goes round the same few pages. */
    private static final class AtWork {

        private final Visitor visitor;
        private final List<String> pages;
        private int next;

        AtWork(Visitor visitor, String draft) {
            this.visitor = visitor;
            String request = "request/" + SERVICE + "/" + draft;
            pages = List.of("", request + "/section.contact", "my-data", request + "/check");
        }

        void change(boolean real) throws IOException, InterruptedException {
            int turn = next++;
            visitor.change(real ? pages.get(turn % pages.size()) : turn % 2 == 0 ? "bench/one" : "bench/two");
        }
    }

    private static List<AtWork> people(BenchedPortal portal, HttpClient http, int from, int number)
            throws IOException, InterruptedException {
        List<AtWork> people = new ArrayList<>();
        for (int i = from; i < from + number; i++) {
            portal.personIs(i);
            Visitor visitor = new Visitor(http, portal.address());
            Matcher draft = DRAFT.matcher(visitor.change("request/" + SERVICE));
            if (!draft.find()) {
                throw new IOException("No draft");
            }
            people.add(new AtWork(visitor, draft.group(1)));
        }
        return people;
    }

    /** Everybody changes the page once, one after the other through the time of a round. In milliseconds. */
    private static List<Double> changes(List<AtWork> people, boolean real)
            throws InterruptedException, ExecutionException {
        List<Callable<Double>> changes = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < people.size(); i++) {
            AtWork person = people.get(i);
            long due = begun + ROUND.toNanos() * i / people.size();
            changes.add(() -> {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                long asked = System.nanoTime();
                person.change(real);
                return (System.nanoTime() - asked) / 1e6;
            });
        }
        List<Double> took = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Double> change : threads.invokeAll(changes)) {
                took.add(change.get());
            }
        }
        return took;
    }

    private static double requests(BenchedPortal portal, HttpClient http, String path)
            throws InterruptedException, ExecutionException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(portal.address() + path)).build();
        AtomicLong answered = new AtomicLong();
        long end = System.nanoTime() + RUSH.toNanos();
        List<Callable<Integer>> callers = Collections.nCopies(CONNECTIONS, () -> {
            while (System.nanoTime() < end) {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IOException(path + " answers " + status);
                }
                answered.incrementAndGet();
            }
            return 0;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        }
        return answered.get() / (double) RUSH.toSeconds();
    }

    private static double at(List<Double> took, double share) {
        List<Double> sorted = took.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
