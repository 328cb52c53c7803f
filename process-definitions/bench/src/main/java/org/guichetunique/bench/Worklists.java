package org.guichetunique.bench;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.Question;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The worklist with few cases and with a million, each in a database of its own, in turns: our page, the engine's query
 * with candidate groups in the same order, a look-up by primary key, the figures of a unit; claiming and completing,
 * with the engine's schema as we have it and as it comes; search as one types.
 *
 * <p>Claiming and completing is one call, {@link org.guichetunique.casework.office.task.Tasks#decide} of a task that nobody has: it
 * takes the task, keeps the answers, and ends with the commit in which the procedure goes on. What goes on after that, in
 * the same process, is not in it: the calls to authorities, documents, notices. Nor do those of this case or the one
 * before run beside it: each call begins when all is quiet. The first calls of every arm, in which the program is cold,
 * do not count.
 */
final class Worklists {

    private static final int FEW = Integer.getInteger("bench.few", 10_000);
    private static final int MANY = Integer.getInteger("bench.many", 1_000_000);
    private static final int ROUNDS = 60;
    private static final int QUERIES_OF_THE_ENGINE = 5;
    private static final int COLD_COMPLETIONS = 25;
    private static final int COMPLETIONS = 16;
    private static final int STARTS = 3;
    private static final String[] TYPED = {
        "ben", "benn", "salma be", "alao", "idrissi im", "ab10000", "kett", "tahiri o"
    };

    private Worklists() {}

    /** One database with its cases. */
    private record Side(World world, Families families, OfficerTask some) {}

    static Report measure() {
        try (World few = new World(Map.of(World.FAMILIES, "200"));
                World many = new World(Map.of(World.FAMILIES, "200"))) {
            return measure(filled(few, FEW), filled(many, MANY));
        }
    }

    private static Side filled(World world, int cases) {
        String definition = world.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(World.BIRTH)
                .latestVersion()
                .singleResult()
                .getId();
        new Crowd(world.asOwner(), definition).fill(cases);
        return new Side(
                world,
                new Families(world),
                world.tasks().open(Crowd.OFFICER, null).getFirst());
    }

    private static Report measure(Side few, Side many) {
        List<Double> pageOfFew = new ArrayList<>();
        List<Double> pageOfMany = new ArrayList<>();
        List<Double> engines = new ArrayList<>();
        List<Double> key = new ArrayList<>();
        List<Double> figuresOfFew = new ArrayList<>();
        List<Double> figuresOfMany = new ArrayList<>();
        List<Double> search = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            pageOfFew.add(millis(() -> few.world().tasks().open(Crowd.OFFICER, null)));
            pageOfMany.add(millis(() -> many.world().tasks().open(Crowd.OFFICER, null)));
            key.add(millis(() -> many.world().tasks().find(many.some().id(), Crowd.OFFICER)));
            figuresOfFew.add(millis(() -> figures(few)));
            figuresOfMany.add(millis(() -> figures(many)));
            String typed = TYPED[i % TYPED.length];
            search.add(millis(() -> many.world()
                    .bean(FileSearch.class)
                    .find(new Question(typed, null, null, false), FileSearch.PAGE, Crowd.OFFICER)));
            if (i < QUERIES_OF_THE_ENGINE) {
                engines.add(millis(() -> taskQuery(many)));
            }
        }
        List<Double> completeFew = new ArrayList<>();
        List<Double> completeMany = new ArrayList<>();
        List<Double> completeStock = new ArrayList<>();
        for (int i = 0; i < COLD_COMPLETIONS + COMPLETIONS; i++) {
            double ofFew = completed(few);
            double ofMany = completed(many);
            if (i >= COLD_COMPLETIONS) {
                completeFew.add(ofFew);
                completeMany.add(ofMany);
            }
        }
        List<Double> startOfFew = new ArrayList<>();
        List<Double> startOfMany = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            startOfFew.add(millis(() -> started(few)));
            startOfMany.add(millis(() -> started(many)));
        }
        many.world().asOwner().sql("drop index camunda.act_idx_task_parent").update();
        for (int i = 0; i < COMPLETIONS / 2; i++) {
            completeStock.add(completed(many));
        }
        Report report = new Report("worklist");
        report.arm("our first page, " + FEW + " cases", warm(pageOfFew), "ms");
        report.arm("our first page, " + MANY + " cases", warm(pageOfMany), "ms");
        report.arm("the engine's TaskQuery, " + MANY + " cases", engines, "ms");
        report.arm("a task by its primary key, " + MANY + " cases", warm(key), "ms");
        report.arm("figures of a unit, " + FEW + " cases", warm(figuresOfFew), "ms");
        report.arm("figures of a unit, " + MANY + " cases", warm(figuresOfMany), "ms");
        report.arm("claim and complete, " + FEW + " cases", completeFew, "ms");
        report.arm("claim and complete, " + MANY + " cases", completeMany, "ms");
        report.arm("start of a node, " + FEW + " cases", startOfFew, "ms");
        report.arm("start of a node, " + MANY + " cases", startOfMany, "ms");
        report.arm("the same without the index, " + MANY + " cases", completeStock, "ms");
        report.ratio("page_growth", ratio(warm(pageOfMany), warm(pageOfFew)), "at most 1.5");
        report.ratio("page_vs_taskquery", ratio(engines, warm(pageOfMany)), "at least 10");
        report.ratio("page_vs_primary_key", ratio(warm(pageOfMany), warm(key)), "none set");
        report.ratio("figures_growth", ratio(warm(figuresOfMany), warm(figuresOfFew)), "none set");
        report.ratio("complete_growth", ratio(completeMany, completeFew), "at most 1.2");
        report.ratio("complete_vs_stock_schema", ratio(completeStock, completeMany), "at least 20");
        report.ratio("start_growth", ratio(startOfMany, startOfFew), "at most 1.2");
        report.ratio("search_p95_ms_1m", ninetyFifth(warm(search)), "at most 50");
        return report;
    }

    /** One more node, from nothing to taking work. */
    private static boolean started(Side side) {
        try (AnnotationConfigApplicationContext node = side.world().anotherNode(Map.of())) {
            return node.isRunning();
        }
    }

    private static UnitFigures figures(Side side) {
        return side.world().bean(Figures.class).of(Crowd.OFFICER, Period.YEAR);
    }

    private static List<?> taskQuery(Side side) {
        return side.world()
                .engine()
                .getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(Arrays.asList(Crowd.OFFICER.authority()))
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, 25);
    }

    /** Of a case that went the whole way; what the authorities are asked afterwards does not count. */
    private static double completed(Side side) {
        Person mother = side.families().mother();
        Reference reference = side.world().declareBirth(mother);
        String task = side.world()
                .asOwner()
                .sql("""
                        select t.id from guichet.task t join guichet.case_file c on c.id = t.case_id
                         where c.reference = :reference and t.state = 'open'
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .single();
        awaitQuiet(side);
        double took = millis(() -> side.world()
                .decide(task, Crowd.OFFICER, "accepted", "complete", "Tout est en ordre.")
                .equals(new Decision.Taken()));
        side.world().closed(reference, mother);
        awaitQuiet(side);
        return took;
    }

    /** Until every event has been told and every document printed. */
    private static void awaitQuiet(Side side) {
        await().until(() ->
                !side.world().asOwner().sql("""
                        select exists (select from guichet.case_event where handled_at is null)
                            or exists (select from guichet.document where content is null)
                        """).query(Boolean.class).single());
    }

    private static double millis(Supplier<?> work) {
        long started = System.nanoTime();
        Object done = work.get();
        double took = (System.nanoTime() - started) / 1e6;
        if (done == null || Boolean.FALSE.equals(done)) {
            throw new IllegalStateException("Nothing was done");
        }
        return took;
    }

    /** Without the first ones, in which everything is cold. */
    private static List<Double> warm(List<Double> rounds) {
        return rounds.subList(10, rounds.size());
    }

    private static double ratio(List<Double> one, List<Double> other) {
        return Report.median(one) / Report.median(other);
    }

    private static double ninetyFifth(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
