package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.operation.repair.CallAttempt;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.Preview;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** A call that our own side cannot make is shown to an operator, who can have it made once that is mended. */
class DefectStoryTest {

    private static final Path LATER = Folders.home().resolve("process-definitions/testing/src/test/resources/later");

    @Test
    void aCallThatThrowsReachesTheRepairDeskAndIsNotMadeAgainByItself() {
        try (World world = new World(Map.of(
                "guichet.more-authorities", LATER.resolve("authorities").toString(),
                "guichet.procedures", LATER.resolve("procedures").toString(),
                "guichet.authorities.records-office-url", "http://no such address"))) {
            Person person = new Families(world).mother();
            CaseFile.Draft draft = world.drafts().begin("record-copy", person);
            world.answer(draft, person, "applicant.phone", "06 12 34 56 78");

            world.file(draft, person);

            IncidentDesk repairs = world.bean(IncidentDesk.class);
            IncidentFilter which = new IncidentFilter("records-office", "record-copy", null);
            List<Incident> incidents = await().until(() -> repairs.page(which, null), found -> !found.isEmpty());
            Incident incident = incidents.getFirst();
            Preview preview =
                    repairs.preview(incident.caseId(), incident.step()).orElseThrow();
            assertThat(preview.detail()).contains("IllegalArgumentException");
            assertThat(preview.attempts()).extracting(CallAttempt::code).containsExactly("DEFECT");
        }
    }
}
