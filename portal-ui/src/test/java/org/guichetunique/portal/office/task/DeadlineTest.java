package org.guichetunique.portal.office.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.office.task.Deadline.Urgency;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.PublicService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final PublicService BIRTH = Definitions.read(Folders.under(Folders.home()), new Findings())
            .catalogue()
            .require("birth-and-family-rights");
    private static final Instant FILED = Instant.parse("2026-11-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00:00Z, 30, CALM",
        "2026-11-27T12:00:00Z, 5, CALM",
        "2026-11-28T12:00:00Z, 4, NEAR",
        "2026-12-02T22:30:00Z, 0, NEAR",
        "2026-12-03T12:00:00Z, -1, PAST"
    })
    void theLastDayCountsAndTheLawsOwnWarningMakesItNear(Instant now, long left, Urgency urgency) {
        Deadline deadline = Deadline.of(filed(), BIRTH, now);

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.parse("2026-12-02"));
        assertThat(deadline.daysLeft()).isEqualTo(left);
        assertThat(deadline.urgency()).isEqualTo(urgency);
    }

    @Test
    void theDaysAreCountedInTheGrammarOfEachLanguage() {
        assertThat(left(0, Language.FRENCH)).isEqualTo("Dernier jour");
        assertThat(left(1, Language.FRENCH)).isEqualTo("Reste 1 jour");
        assertThat(left(12, Language.FRENCH)).isEqualTo("Reste 12 jours");
        assertThat(left(2, Language.ARABIC)).isEqualTo("بقي يومان");
        assertThat(left(7, Language.ARABIC)).isEqualTo("بقيت 7 أيام");
        assertThat(left(12, Language.ARABIC)).isEqualTo("بقي 12 يوما");
        assertThat(left(1, Language.ENGLISH)).isEqualTo("1 day left");
        assertThat(left(3, Language.ENGLISH)).isEqualTo("3 days left");
    }

    private static String left(long days, Language language) {
        return new Messages().getMessage("tasks.deadline.left", new Object[] {days}, language.locale());
    }

    private static OfficerTask filed() {
        LegalClock clock = Clocks.starting(BIRTH, FILED);
        return new OfficerTask(
                "task",
                new CaseId(UUID.randomUUID()),
                new Reference("GU-7K3M-Q9TD"),
                BIRTH.key(),
                "Salma Bennani",
                "examine",
                "birth-decision",
                "civil-registry",
                null,
                null,
                FILED,
                FILED,
                clock.endsAt(),
                clock.warnsAt(),
                null,
                null,
                false,
                null,
                null);
    }
}
