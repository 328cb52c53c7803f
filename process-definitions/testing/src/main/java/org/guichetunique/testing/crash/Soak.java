package org.guichetunique.testing.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.IncidentGroup;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.HastyAuthorities;
import org.guichetunique.testing.world.Oracles;
import org.guichetunique.testing.world.World;

/**
 * Births are declared and decided by a portal that is killed with kill -9 every few seconds, at authorities each of which
 * fails one call in ten. In the end an operator tries again what is stuck, and the oracles must hold.
 */
public final class Soak {

    private static final int FEW = 20;
    private static final int FAILING_PERCENT = 10;

    /** With the twenty of the contracts nothing would ever need an operator. */
    private static final int ATTEMPTS = 3;

    /** Beyond the time limit of the contracts: the authority acts, and nobody hears of it. */
    private static final int TOO_SLOW_MILLIS = 5_500;

    private static final long SEED = 4217;
    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final Operator OPERATOR = new Operator("soak", "Soak");

    private final int cases;
    private final Pace pace;
    private final Path contracts;
    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final Random moments = new Random(SEED);
    private final List<Reference> acknowledged = new ArrayList<>();
    private final Instant started = Instant.now();
    private int kills;

    /**
     * How often the portal is killed.
     *
     * @param kills at most; then it may live
     * @param least milliseconds that it lives after it has started
     * @param most milliseconds that it lives after it has started
     * @param filed how many cases it lives to file in any case, so that a busy machine changes nothing
     * @param slow milliseconds that an authority takes at times
     * @param prepared whether the start is made quick first, as that of the product is
     * @param patience for all of it
     */
    record Pace(int kills, int least, int most, int filed, int slow, boolean prepared, Duration patience) {}

    Soak(int cases, Pace pace, Path contracts, Path folder) {
        this.cases = cases;
        this.pace = pace;
        this.contracts = contracts;
        this.folder = folder;
    }

    /**
     * As long as that many cases take.
     *
     * @param seconds for which the portal lives at most after a start
     * @param folder for all that it writes
     */
    public static Soak asLongAs(int cases, int seconds, Path folder) throws IOException {
        Pace pace = new Pace(
                Integer.MAX_VALUE, seconds * 600, seconds * 1_000, 0, TOO_SLOW_MILLIS, true, Duration.ofHours(2));
        return new Soak(cases, pace, HastyAuthorities.withAttempts(folder.resolve("authorities"), ATTEMPTS), folder);
    }

    /**
     * What happened.
     *
     * @param calls to authorities, as the log has them
     * @param failed those of them that failed
     * @param incidents that an operator had to set going again
     */
    public record Summary(int cases, int kills, int calls, int failed, int incidents, Duration took) {}

    /** @throws AssertionError when an oracle does not hold */
    public Summary run() throws IOException, InterruptedException {
        try (World world = new World(
                Map.of("guichet.authorities", contracts.toString(), World.FAMILIES, String.valueOf(3 * cases + 150)))) {
            world.stopEngine();
            List<String> people = parents(world);
            Path parents = Files.write(folder.resolve("parents"), people);
            if (pace.prepared()) {
                prepare(world, people);
            }
            for (String authority : List.of(
                    "population-register",
                    "health-facility",
                    "civil-registry",
                    "social-security",
                    "social-support-agency")) {
                world.trouble(
                        authority,
                        "",
                        "unsteady",
                        "\"percent\": %d, \"delayMillis\": %d".formatted(FAILING_PERCENT, pace.slow()));
            }
            Instant until = started.plus(pace.patience());
            while (kills < pace.kills() && !isSettled(world)) {
                runUntilKilled(world, parents);
                if (Instant.now().isAfter(until)) {
                    throw new AssertionError("O2: not settled in time: " + states(world));
                }
            }
            if (!isSettled(world)) {
                runToTheEnd(world, parents);
            }
            world.restartEngine();
            int incidents = repair(world, until);
            new Oracles(world).hold(acknowledged.toArray(Reference[]::new));
            if (count(world, "select count(distinct owner) from guichet.case_file where state = 'closed'") != cases
                    || count(world, "select count(*) from guichet.case_file where state <> 'draft'") != cases) {
                throw new AssertionError("O1: not one case for each person: " + states(world));
            }
            return new Summary(
                    cases,
                    kills,
                    count(world, "select count(*) from guichet.exchange_log"),
                    count(world, "select count(*) from guichet.exchange_log where outcome = 'failed'"),
                    incidents,
                    Duration.between(started, Instant.now()));
        }
    }

    /** The first few cases are peaceful, and what they load is kept for the next starts. */
    private void prepare(World world, List<String> parents) throws IOException, InterruptedException {
        Path few = Files.write(folder.resolve("few"), parents.subList(0, Math.min(FEW, parents.size())));
        Path cache = folder.resolve("portal.aot");
        Path output = folder.resolve("prepare.out");
        ChildProcess.start(
                        SoakedPortal.class,
                        List.of("-XX:AOTCacheOutput=" + cache),
                        world,
                        output,
                        List.of(SoakedPortal.ONCE, few.toString()))
                .waitFor();
        collect(output);
        if (Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
    }

    private Process start(World world, Path parents, Path output) throws IOException {
        return ChildProcess.start(SoakedPortal.class, options, world, output, List.of(parents.toString()));
    }

    private List<String> parents(World world) {
        Families families = new Families(world);
        List<String> parents = new ArrayList<>();
        while (parents.size() < cases) {
            parents.add(families.mother().nationalId());
        }
        return parents;
    }

    private void runUntilKilled(World world, Path parents) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "portal", ".out");
        Process portal = start(world, parents, output);
        awaitLine(portal, output, "STARTED");
        portal.waitFor(moments.nextInt(pace.least(), pace.most() + 1), TimeUnit.MILLISECONDS);
        awaitFiled(portal, output);
        if (portal.isAlive()) {
            kills++;
        }
        portal.destroyForcibly().onExit().join();
        collect(output);
        Files.delete(output);
        if (kills % 10 == 0) {
            System.out.printf(
                    "  %d s, %d kills, %s%n",
                    Duration.between(started, Instant.now()).toSeconds(), kills, states(world));
        }
    }

    private void runToTheEnd(World world, Path parents) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "portal", ".out");
        Process portal = start(world, parents, output);
        try {
            awaitLine(portal, output, "SETTLED");
        } finally {
            portal.destroyForcibly().onExit().join();
        }
        collect(output);
    }

    private void awaitLine(Process portal, Path output, String line) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(line.equals("STARTED") ? STARTUP : pace.patience());
        while (!Files.readAllLines(output).contains(line)) {
            if (portal.waitFor(50, TimeUnit.MILLISECONDS) || Instant.now().isAfter(until)) {
                if (Files.readAllLines(output).contains(line)) {
                    return;
                }
                throw new AssertionError("The portal did not say " + line + ": " + Files.readString(output));
            }
        }
    }

    private void awaitFiled(Process portal, Path output) throws IOException, InterruptedException {
        int wanted = Math.min(pace.filed(), cases - acknowledged.size());
        Instant until = Instant.now().plus(STARTUP);
        while (filed(Files.readAllLines(output)) < wanted && Instant.now().isBefore(until)) {
            portal.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private static long filed(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("ACK ")).count();
    }

    private void collect(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        // A line that the kill has cut short was told to nobody.
        String whole = Files.readString(output);
        int complete = whole.endsWith("\n") ? lines.size() : lines.size() - 1;
        lines.subList(0, Math.max(0, complete)).stream()
                .filter(line -> line.startsWith("ACK "))
                .forEach(line -> acknowledged.add(new Reference(line.substring(4))));
    }

    /** All filed, and closed or on the repair desk. */
    private boolean isSettled(World world) {
        return count(world, SoakedPortal.SETTLED) == cases;
    }

    /** What an operator does until nothing is left: tries again, and officers decide what then arrives. */
    private int repair(World world, Instant until) throws InterruptedException {
        world.endTroubles();
        int incidents = 0;
        while (count(world, "select count(*) from guichet.case_file where state = 'closed'") < cases) {
            List<IncidentGroup> groups = world.bean(IncidentDesk.class).groups();
            incidents += groups.stream().mapToInt(IncidentGroup::count).sum();
            if (!groups.isEmpty()) {
                world.bean(Repairs.class).retryAll(IncidentFilter.ALL, OPERATOR);
            }
            for (OfficerTask task : world.tasks().open(World.NADIA, null)) {
                world.decide(task.id(), World.NADIA, "accepted", "complete", "Tout est en ordre.");
            }
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("O2: not closed in time: " + states(world));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return incidents;
    }

    private static String states(World world) {
        return world.asOwner()
                .sql("select state, count(*) as cases from guichet.case_file group by state order by state")
                .query((row, number) -> row.getInt("cases") + " " + row.getString("state"))
                .list()
                .toString();
    }

    private static int count(World world, String sql) {
        return world.asOwner().sql(sql).query(Integer.class).single();
    }
}
