package org.guichetunique.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.task.Decision;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The worklist with few cases and with a million, each in a database of its own, in turns: our page, the engine's query
 * with candidate groups in the same order, a look-up by primary key, the figures of a unit; claiming and completing,
 * with the engine's schema as we have it and as it comes; search as one types.
 *
 * <p>Claiming and completing is one call, {@link org.guichetunique.casework.office.task.Decisions#decide} of a task that nobody has: it
 * takes the task, keeps the answers, and ends with the commit in which the procedure goes on. What goes on after that, in
 * the same process, is not in it: the calls to authorities, documents, notices. Nor do those of this case or the one
 * before run beside it: each call begins when all is quiet. The first calls of every arm, in which the program is cold,
 * do not count.
 */
final class Worklists {

    /**
     * How much of it.
     *
     * @param few cases in the one database
     * @param many cases in the other
     * @param cold rounds and completions that do not count
     * @param stock completions without the index
     */
    record Size(
            int few, int many, int cold, int rounds, int queriesOfTheEngine, int completions, int stock, int starts) {

        static final Size FULL = new Size(
                Integer.getInteger("bench.few", 10_000),
                Integer.getInteger("bench.many", 1_000_000),
                25,
                50,
                5,
                16,
                8,
                3);
    }

    private static final String[] TYPED = {
        "ben", "benn", "salma be", "alao", "idrissi im", "ab10000", "kett", "tahiri o"
    };

    private final Size size;
    private final Side few;
    private final Side many;
    private final List<Arm> arms = new ArrayList<>();

    private Worklists(Size size, Side few, Side many) {
        this.size = size;
        this.few = few;
        this.many = many;
    }

    static Report measure(Size size) {
        try (Side few = new Side(size.few());
                Side many = new Side(size.many())) {
            return new Worklists(size, few, many).run();
        }
    }

    private Report run() {
        Arm pageOfFew = arm("our first page", size.few());
        Arm pageOfMany = arm("our first page", size.many());
        Arm engines = arm("the engine's TaskQuery", size.many());
        Arm key = arm("a task by its primary key", size.many());
        Arm figuresOfFew = arm("figures of a unit", size.few());
        Arm figuresOfMany = arm("figures of a unit", size.many());
        Arm search = arm("search as one types", size.many());
        for (int i = -size.cold(); i < size.rounds(); i++) {
            boolean counts = i >= 0;
            measure(pageOfFew, counts, few, () -> few.world.tasks().open(Crowd.OFFICER, null));
            measure(pageOfMany, counts, many, () -> many.world.tasks().open(Crowd.OFFICER, null));
            measure(key, counts, many, () -> many.world.tasks().find(many.some.id(), Crowd.OFFICER));
            measure(figuresOfFew, counts, few, () -> figures(few));
            measure(figuresOfMany, counts, many, () -> figures(many));
            SearchQuery typed = new SearchQuery(TYPED[Math.floorMod(i, TYPED.length)], null, null, false);
            measure(
                    search,
                    counts,
                    many,
                    () -> many.world.bean(FileSearch.class).find(typed, FileSearch.PAGE, Crowd.OFFICER));
            if (counts && i < size.queriesOfTheEngine()) {
                measure(engines, true, many, () -> taskQuery(many));
            }
        }
        Arm completeFew = arm("claim and complete", size.few());
        Arm completeMany = arm("claim and complete", size.many());
        Arm completeStock = arm("the same without the index", size.many());
        int ordinary = size.cold() + size.completions();
        few.file(ordinary);
        // Those of the last arm too: without the index, the machine may be too busy for evidence to come in time.
        many.file(ordinary + size.stock());
        for (int i = -size.cold(); i < size.completions(); i++) {
            complete(completeFew, i >= 0, few);
            complete(completeMany, i >= 0, many);
        }
        Arm startOfFew = arm("start of a node", size.few());
        Arm startOfMany = arm("start of a node", size.many());
        for (int i = 0; i < size.starts(); i++) {
            measure(startOfFew, true, few, () -> started(few));
            measure(startOfMany, true, many, () -> started(many));
        }
        many.world.asOwner().sql("drop index camunda.act_idx_task_parent").update();
        for (int i = 0; i < size.stock(); i++) {
            complete(completeStock, true, many);
        }
        Report report = new Report("worklist", arms);
        report.ratio("page_growth", pageOfMany.over(pageOfFew), "at most 1.5");
        report.ratio("page_vs_taskquery", engines.over(pageOfMany), "at least 10");
        report.ratio("page_vs_primary_key", pageOfMany.over(key), "none set");
        report.ratio("figures_growth", figuresOfMany.over(figuresOfFew), "none set");
        report.ratio("complete_growth", completeMany.over(completeFew), "at most 1.2");
        report.ratio("complete_vs_stock_schema", completeStock.over(completeMany), "at least 20");
        report.ratio("start_growth", startOfMany.over(startOfFew), "at most 1.2");
        report.ratio("search_p95_ms_1m", search.ninetyFifth(), "at most 50");
        return report;
    }

    private Arm arm(String what, int cases) {
        Arm arm = new Arm(what + ", " + cases + " cases", "ms");
        arms.add(arm);
        return arm;
    }

    private static void measure(Arm arm, boolean counts, Side side, Supplier<?> work) {
        Cost before = side.meter.read();
        double took = millis(work);
        if (counts) {
            arm.add(took, side.meter.since(before), 1);
        }
    }

    /** Of a case that waits for its officer. The clock is for the officer's call, the cost for all that follows from it. */
    private static void complete(Arm arm, boolean counts, Side side) {
        Side.Waiting waiting = side.next();
        Cost before = side.meter.read();
        double took = millis(() -> side.world
                .decide(waiting.task(), Crowd.OFFICER, "accepted", "complete", "Tout est en ordre.")
                .equals(new Decision.Taken()));
        side.world.closed(waiting.reference(), waiting.mother());
        side.watch.awaitIdle();
        if (counts) {
            arm.add(took, side.meter.since(before), 1);
        }
    }

    /** One more node, from nothing to taking work. */
    private static boolean started(Side side) {
        try (AnnotationConfigApplicationContext node = side.world.anotherNode(Map.of())) {
            return node.isRunning();
        }
    }

    private static UnitFigures figures(Side side) {
        return side.world.bean(Figures.class).of(Crowd.OFFICER, Period.YEAR);
    }

    private static List<?> taskQuery(Side side) {
        return side.world
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

    private static double millis(Supplier<?> work) {
        long started = System.nanoTime();
        Object done = work.get();
        double took = (System.nanoTime() - started) / 1e6;
        if (done == null || Boolean.FALSE.equals(done)) {
            throw new IllegalStateException("Nothing was done");
        }
        return took;
    }
}
