package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.statistics.DailyTallying;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.statistics.UnitFigures.OfDecision;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** What a unit decided and for which reasons, to the unit what the record of its work says. */
class DecisionFiguresStoryTest extends OfficeStory {

    @Test
    void decisionsAreCountedByOutcomeAndReasonAndAddUpToWhatWasDecided() {
        Families families = new Families(world);
        for (int i = 0; i < 3; i++) {
            world.accept(world.declareBirth(families.mother()));
        }
        Reference refused = world.declareBirth(families.mother());
        world.decide(refused, World.NADIA, "refused", "name-not-admitted", "Ce prénom n'est pas admis.");

        UnitFigures now = figures(World.NADIA, Period.WEEK);

        assertThat(now.decisions())
                .extracting(OfDecision::service, OfDecision::outcome, OfDecision::reason, OfDecision::decided)
                .containsExactly(
                        tuple(World.BIRTH, "accepted", "complete", 3),
                        tuple(World.BIRTH, "refused", "name-not-admitted", 1));
        assertThat(sum(now)).isEqualTo(births(World.NADIA, Period.WEEK).work().decided());
        assertThat(recorded()).as("what the cases themselves say").isEqualTo(sum(now));
        world.bean(DailyTallying.class).run();
        assertThat(figures(World.NADIA, Period.WEEK)).isEqualTo(now);
        assertThat(figures(World.OMAR, Period.WEEK).decisions())
                .as("of another authority")
                .noneMatch(one -> one.reason().equals("name-not-admitted"));
    }

    private static int sum(UnitFigures figures) {
        return figures.decisions().stream().mapToInt(OfDecision::decided).sum();
    }

    private static int recorded() {
        List<Integer> found = world.asOwner().sql("""
                        select count(*) from guichet.case_value
                         where element = 'outcome' and source = 'officer' and source_name = 'nadia'
                        """).query(Integer.class).list();
        return found.getFirst();
    }
}
