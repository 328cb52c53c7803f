package org.guichetunique.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    /**
     * How much of it.
     *
     * @param options of Java for the portal
     * @param round in which everybody changes the page once
     * @param rush for which pages are asked for as fast as they come
     */
    record Size(List<String> options, int people, int rounds, Duration round, Duration rush) {

        static final Size FULL = new Size(List.of(), 200, 5, Duration.ofSeconds(8), Duration.ofSeconds(3));
    }

    private static final int CONNECTIONS = 16;
    private static final String SERVICE = "company-creation";
    private static final Pattern DRAFT = Pattern.compile("request/" + SERVICE + "/([0-9a-f-]{36})/");

    private final Size size;
    private final BenchedPortal portal;
    private final HttpClient http;

    private Sessions(Size size, BenchedPortal portal, HttpClient http) {
        this.size = size;
        this.portal = portal;
        this.http = http;
    }

    static Report measure(Size size) throws Exception {
        try (BenchedPortal portal = new BenchedPortal(size.options());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Watch watch = new Watch(portal.database())) {
            return new Sessions(size, portal, http).run(new Meter(watch, "guichet_portal", portal.process()));
        }
    }

    private Report run(Meter meter) throws Exception {
        Arm real = new Arm("change of page, median", "ms");
        Arm slow = new Arm("change of page, 95 of 100", "ms");
        Arm bare = new Arm("change to a bare view, median", "ms");
        Arm slowBare = new Arm("change to a bare view, 95 of 100", "ms");
        Arm pages = new Arm("public home page", "requests/s");
        Arm files = new Arm("plain static page", "requests/s");
        int few = Math.max(1, size.people() / 10);
        List<AtWork> first = people(0, few);
        changes(first, true);
        changes(first, false);
        long before = portal.live();
        List<AtWork> people = people(size.people(), size.people());
        changes(people, true);
        double kilobytes = (portal.live() - before) / 1024.0 / size.people();
        changes(people, false);
        requests("/fr/");
        requests("/style/plain.html");
        for (int round = 0; round < size.rounds(); round++) {
            changes(people, true, meter, real, slow);
            changes(people, false, meter, bare, slowBare);
            requests("/fr/", meter, pages);
            requests("/style/plain.html", meter, files);
        }
        Report report = new Report("sessions", List.of(real, slow, bare, slowBare, pages, files));
        report.ratio("live_kb_per_session", kilobytes, "150 or less");
        report.ratio("rpc_p95_vs_bare_view", slow.over(slowBare), "none");
        report.ratio("public_requests_vs_static", pages.over(files), "none");
        return report;
    }

    private void changes(List<AtWork> people, boolean real, Meter meter, Arm median, Arm slow)
            throws InterruptedException, ExecutionException {
        Cost before = meter.read();
        Arm took = new Arm("one round", "ms");
        changes(people, real).forEach(took::add);
        median.add(took.median(), meter.since(before), people.size());
        slow.add(took.ninetyFifth());
    }

    private void requests(String path, Meter meter, Arm arm) throws InterruptedException, ExecutionException {
        Cost before = meter.read();
        long answered = requests(path);
        arm.add(answered / (size.rush().toMillis() / 1e3), meter.since(before), Math.toIntExact(answered));
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

    private List<AtWork> people(int from, int number) throws IOException, InterruptedException {
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
    private List<Double> changes(List<AtWork> people, boolean real) throws InterruptedException, ExecutionException {
        List<Callable<Double>> changes = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < people.size(); i++) {
            AtWork person = people.get(i);
            long due = begun + size.round().toNanos() * i / people.size();
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

    private long requests(String path) throws InterruptedException, ExecutionException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(portal.address() + path)).build();
        AtomicLong answered = new AtomicLong();
        long end = System.nanoTime() + size.rush().toNanos();
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
        return answered.get();
    }
}
