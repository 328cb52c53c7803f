package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.FileLabels;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.KeptView;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.casework.office.task.ListColumns;
import org.guichetunique.casework.office.task.ListOrder;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Recognition;
import org.guichetunique.casework.office.task.WorklistFilter;
import org.guichetunique.casework.office.task.Zones;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer's list: its order, what it is narrowed to, and what tells its files apart. */
class ListStoryTest extends OfficeStory {

    private static Families families;

    @BeforeAll
    static void find() {
        families = new Families(world);
    }

    @Test
    void filesOfOneLimitAreListedAndTakenInTheOrderOfTheirFiling() {
        List<Reference> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(declared());
        }

        assertThat(references(FilteredWorklist.ALL)).isEqualTo(filed);
        assertThat(references(FilteredWorklist.ALL.inOrder(ListOrder.NEWEST))).isEqualTo(filed.reversed());
        for (Reference next : filed) {
            assertThat(world.claims().takeNext(World.NADIA))
                    .get()
                    .extracting(OfficerTask::reference)
                    .isEqualTo(next);
        }
    }

    @Test
    void everyOrderIsPagedThroughWithoutLosingOrDoublingAFile() {
        crowd(130, new Random(42));
        for (ListOrder order : ListOrder.values()) {
            FilteredWorklist list = FilteredWorklist.ALL.inOrder(order);
            List<OfficerTask> all = new ArrayList<>();
            List<OfficerTask> page = world.tasks().open(World.NADIA, list, null);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = world.tasks().open(World.NADIA, list, page.getLast());
            }

            assertThat(all).hasSize(130).doesNotHaveDuplicates().isSortedAccordingTo(by(order));
            assertThat(world.tasks().ids(World.NADIA, list))
                    .as("all of them at once")
                    .isEqualTo(all.stream().map(OfficerTask::id).toList());
        }
    }

    private static Comparator<OfficerTask> by(ListOrder order) {
        Comparator<OfficerTask> oldest =
                Comparator.comparing(OfficerTask::submittedAt).thenComparing(OfficerTask::id);
        return switch (order) {
            case LIMIT -> Comparator.comparing(OfficerTask::dueAt).thenComparing(oldest);
            case FILED -> oldest;
            case NEWEST -> oldest.reversed();
        };
    }

    @Test
    void aListIsNarrowedToDaysHoldersAndLabels() {
        Reference mine = declared();
        Reference other = declared();
        OfficerTask task = world.task(mine, World.NADIA);
        world.claims().claim(task.id(), World.NADIA);
        ZoneId zone = world.bean(Zones.class).of(World.NADIA.authority());
        LocalDate today = today();
        LocalDate limit = LocalDate.ofInstant(task.dueAt().minusMillis(1), zone);
        FilteredWorklist byFiling = FilteredWorklist.ALL.inOrder(ListOrder.FILED);

        assertThat(references(byFiling.between(today, today))).containsExactly(mine, other);
        assertThat(references(byFiling.between(null, today.minusDays(1)))).isEmpty();
        assertThat(references(byFiling.between(today.plusDays(1), null))).isEmpty();
        assertThat(references(FilteredWorklist.ALL.between(limit, limit))).containsExactly(mine, other);
        assertThat(references(FilteredWorklist.ALL.between(limit.plusDays(1), null)))
                .isEmpty();
        assertThat(references(FilteredWorklist.ALL.between(null, limit.minusDays(1))))
                .isEmpty();
        assertThat(references(FilteredWorklist.ALL.heldBy(World.NADIA.subject())))
                .containsExactly(mine);
        FileLabel urgent = labels().make("Urgent", World.NADIA).orElseThrow();
        assertThat(labels().put(
                                urgent.id(),
                                List.of(world.task(other, World.NADIA).id()),
                                World.NADIA))
                .isEqualTo(1);
        assertThat(references(FilteredWorklist.ALL.labelled(urgent.id()))).containsExactly(other);
    }

    @Test
    void labelsAreTheUnitsAndNobodyElseSeesOrSetsThem() {
        OfficerTask task = world.task(declared(), World.NADIA);
        FileLabel urgent = labels().make("À appeler", World.NADIA).orElseThrow();

        assertThat(labels().make(" à appeler ", World.SECOND_REGISTRAR))
                .as("the same, whoever writes it how")
                .contains(urgent);
        assertThat(labels().make(" ", World.NADIA)).isEmpty();
        assertThat(labels().put(urgent.id(), List.of(task.id()), World.OMAR)).isZero();
        assertThat(labels().put(urgent.id(), List.of(task.id(), "none"), World.NADIA))
                .isEqualTo(1);
        assertThat(labels().put(urgent.id(), List.of(task.id()), World.NADIA))
                .as("has it already")
                .isZero();
        assertThat(labels().on(List.of(task), World.SECOND_REGISTRAR)).containsEntry(task.caseId(), List.of(urgent));
        assertThat(labels().on(List.of(task), World.OMAR)).isEmpty();
        assertThat(labels().of(World.OMAR)).doesNotContain(urgent);
        assertThat(labels().take(urgent.id(), List.of(task.id()), World.SECOND_REGISTRAR))
                .isEqualTo(1);
        labels().forget(urgent.id(), World.NADIA);
        assertThat(labels().of(World.NADIA)).as("only a supervisor").contains(urgent);
        labels().forget(urgent.id(), World.RACHID);
        assertThat(labels().of(World.NADIA)).doesNotContain(urgent);
    }

    @Test
    void whatTellsFilesApartIsInTheListAndIsNoReading() {
        declared();
        OfficerTask task = world.tasks().open(World.NADIA, null).getFirst();
        Integer before = readings();

        assertThat(world.bean(Recognition.class).of(List.of(task), World.NADIA).get(task.caseId()))
                .containsKeys(Address.of("child.givenName"), Address.of("birth.date"))
                .hasSize(2);
        assertThat(world.bean(Recognition.class).of(List.of(task), World.OMAR))
                .as("of another authority")
                .isEmpty();
        assertThat(readings()).isEqualTo(before);
    }

    @Test
    void aViewIsTheOfficersOwnUntilItIsSharedWithTheUnit() {
        KeptViews views = world.bean(KeptViews.class);
        FilteredWorklist births = new FilteredWorklist(WorklistFilter.FREE, World.BIRTH).inOrder(ListOrder.NEWEST);
        seen(World.SECOND_REGISTRAR);
        views.keep("Les dernières", births, false, World.SECOND_REGISTRAR);
        assertThat(views.of(World.NADIA)).extracting(KeptView::name).doesNotContain("Les dernières");

        views.keep("Les dernières", births, true, World.SECOND_REGISTRAR);

        assertThat(views.of(World.NADIA))
                .filteredOn(view -> view.name().equals("Les dernières"))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.listing()).isEqualTo(births);
                    assertThat(view.by()).isEqualTo("Hamid Lahlou");
                });
        assertThat(views.of(World.OMAR)).extracting(KeptView::name).doesNotContain("Les dernières");
        KeptView theirs = views.of(World.SECOND_REGISTRAR).getFirst();
        assertThat(theirs.by()).isNull();
        views.forget(theirs.id(), World.NADIA);
        assertThat(views.of(World.SECOND_REGISTRAR)).as("not hers to remove").contains(theirs);
        views.forget(theirs.id(), World.SECOND_REGISTRAR);
    }

    @Test
    void anOfficersColumnsAreTheirs() {
        ListColumns columns = world.bean(ListColumns.class);
        columns.choose(List.of("limit", "person"), World.NADIA);

        assertThat(columns.of(World.NADIA)).contains(List.of("limit", "person"));
        assertThat(columns.of(World.RACHID)).isEmpty();
    }

    private static Integer readings() {
        return world.asOwner()
                .sql("select count(*) from guichet.exchange_log where kind = 'reading'")
                .query(Integer.class)
                .single();
    }

    private static List<Reference> references(FilteredWorklist list) {
        return world.tasks().open(World.NADIA, list, null).stream()
                .map(OfficerTask::reference)
                .toList();
    }

    private static FileLabels labels() {
        return world.bean(FileLabels.class);
    }

    private static Reference declared() {
        return world.declareBirth(families.mother());
    }

    /** Tasks of which many share a limit, and some a moment of filing. */
    private static void crowd(int tasks, Random random) {
        for (int i = 0; i < tasks; i++) {
            world.asOwner()
                    .sql("""
                            with filed as (
                              insert into guichet.case_file (service, state, reference, owner, owner_name, language,
                                                             competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                              values (:service, 'open', :reference, 'crowd', 'Crowd', 'fr', 'civil-registry',
                                      date_trunc('day', now()) - :minutes * interval '1 minute', now(), now())
                              returning *)
                            insert into guichet.task (id, case_id, procedure, activity, form, candidate, state, created_at,
                                                      due_at, filed_at)
                            select :id, id, service, 'examine', 'birth-decision', 'civil-registry', 'open', submitted_at,
                                   date_trunc('day', now()) + :days * interval '1 day', submitted_at from filed
                            """)
                    .param("service", World.BIRTH)
                    .param(
                            "reference",
                            "GU-CRWD-"
                                    + String.valueOf(1000 + i).replace('0', 'A').replace('1', 'B'))
                    .param("minutes", random.nextInt(60))
                    .param("days", random.nextInt(4))
                    .param("id", new UUID(random.nextLong(), random.nextLong()).toString())
                    .update();
        }
        world.asOwner()
                .sql("insert into guichet.task_candidate values ('civil-registry', 'civil-registry', null, false)"
                        + " on conflict do nothing")
                .update();
    }
}
