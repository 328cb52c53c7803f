package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.statistics.DailyTallying;
import org.guichetunique.casework.office.statistics.OpenTaskFigures;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.TaskFigures;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.statistics.UnitFigures.OfProcedure;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** What a unit learns of its own work. */
class UnitFiguresStoryTest extends OfficeStory {

    @Test
    void aUnitSeesWhatCameWhatWasClosedAndSinceWhenTheRestIsOpen() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        Reference decided = world.declareBirth(world.person("Karim El Amrani", "CD200002"));
        world.declareBirth(world.person("Hanae Tazi", "AB100002"));
        world.accept(decided);
        // As if the first one had come nine days ago.
        world.asOwner()
                .sql(
                        "update guichet.work_tally set day = day - 9 where decided = 0 and otherwise = 0 and still_open = 1"
                                + " and id = (select min(id) from guichet.work_tally)")
                .update();

        OfProcedure births = births(World.NADIA, Period.WEEK);
        assertThat(births.work().decided()).isEqualTo(1);
        assertThat(births.work().percentInTime()).isEqualTo(100);
        assertThat(births.work().arrived()).as("one came before the week").isEqualTo(2);
        assertThat(births.open()).isEqualTo(new OpenTaskFigures(2, 9, 9, 0));
        assertThat(births(World.NADIA, Period.MONTH).work().arrived()).isEqualTo(3);
        assertThat(figures(World.OMAR, Period.MONTH).procedures())
                .as("of another authority")
                .noneMatch(one -> one.work().arrived() > 0 && one.work().decided() > 0);

        UnitFigures before = figures(World.NADIA, Period.QUARTER);
        world.bean(DailyTallying.class).run();
        assertThat(world.asOwner()
                        .sql("select count(*) from guichet.work_tally")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(figures(World.NADIA, Period.QUARTER)).isEqualTo(before);
        assertThat(before.weeks().stream()
                        .mapToInt(week -> week.work().arrived())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void theTimeOfAFileIsPartedBetweenThePersonTheOtherAuthoritiesAndTheUnit() {
        Reference reference = world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        world.bean(Complements.class).ask(task.id(), World.NADIA, List.of("other"), "", List.of());
        // Ten days at the unit, of which the person was asked on four, and another authority on five, two of them too.
        world.asOwner()
                .sql("update guichet.task set created_at = now() - interval '10 days'")
                .update();
        world.asOwner()
                .sql("update guichet.complement set state = 'answered', asked_at = now() - interval '8 days',"
                        + " settled_at = now() - interval '4 days'")
                .update();
        world.asOwner().sql("""
                        insert into guichet.opinion (case_id, asked_by, asker, asker_name, authority, question, lateness,
                                                     asked_at, reminds_at, due_at, state, answer, answered_at)
                        select id, 'civil-registry', 'nadia', 'Nadia', 'social-security', '?', 'escalate',
                               now() - interval '6 days', now(), now(), 'given', 'favourable', now() - interval '1 day'
                          from guichet.case_file
                        """).update();

        world.accept(reference);

        TaskFigures work = births(World.NADIA, Period.WEEK).work();
        assertThat(work.withPerson()).isEqualTo(Duration.ofDays(4));
        assertThat(work.withOthers()).isEqualTo(Duration.ofDays(3));
        assertThat(work.atUnit().toHours()).isEqualTo(Duration.ofDays(3).toHours());
    }

    @Test
    void aFileThatIsHandedOverCountsWhereItIs() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        world.asOwner()
                .sql("update guichet.task set due_at = now() - interval '1 day'")
                .update();
        assertThat(births(World.NADIA, Period.WEEK).open()).isEqualTo(new OpenTaskFigures(1, 0, 0, 1));

        world.bean(Transfers.class).give(task.id(), "social-security", "Pas à nous", World.NADIA);

        OfProcedure ours = births(World.NADIA, Period.WEEK);
        assertThat(ours.open()).isEqualTo(new OpenTaskFigures(0, -1, -1, 0));
        assertThat(ours.work().otherwise()).isEqualTo(1);
        assertThat(ours.work().percentInTime()).as("none was decided").isNegative();
        assertThat(births(World.OMAR, Period.WEEK).open()).isEqualTo(new OpenTaskFigures(1, 0, 0, 1));
    }
}
