package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseChanges;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** Whoever has a file open is told of all that happens in it, and of nothing else. */
class CaseChangesStoryTest extends OfficeStory {

    @Test
    void whateverHappensInACaseGivesItAnotherMarkAndOtherCasesKeepTheirs() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);
        Person karim = world.person("Karim El Amrani", "CD200002");
        CaseId other = world.timeline(world.declareBirth(karim), karim).file().id();
        OfficerTask task = world.task(reference, World.NADIA);
        CaseId id = task.caseId();
        Set<String> marks = new HashSet<>();
        String kept = mark(other);

        assertThat(marks.add(mark(id))).isTrue();
        Documents documents = world.bean(Documents.class);
        documents
                .of(id, salma)
                .forEach(one -> assertThat(documents.content(one.id(), salma))
                        .as("a receipt that is opened")
                        .isPresent());
        assertThat(marks.add(mark(id))).as("nothing happened").isFalse();
        world.claims().claim(task.id(), World.NADIA);
        assertThat(marks.add(mark(id))).as("taken").isTrue();
        world.bean(Messages.class).write(task, "Bonjour", World.NADIA);
        assertThat(marks.add(mark(id))).as("a message").isTrue();
        world.bean(Notes.class).write(task, "À relire", World.NADIA);
        assertThat(marks.add(mark(id))).as("a note").isTrue();
        world.bean(Opinions.class).ask(task.id(), "social-security", "Affiliée ?", World.NADIA);
        assertThat(marks.add(mark(id))).as("an opinion").isTrue();
        world.bean(Complements.class)
                .ask(task.id(), World.NADIA, List.of(Complements.REASONS.getFirst()), "Il manque une page", List.of());
        assertThat(marks.add(mark(id))).as("a complement, and the clock").isTrue();
        world.claims().release(task.id(), World.NADIA);
        assertThat(marks.add(mark(id))).as("given back").isTrue();
        world.accept(reference);
        assertThat(marks.add(mark(id))).as("decided").isTrue();
        assertThat(mark(other)).isEqualTo(kept);
    }

    @Test
    void aCaseThatIsNoMoreHasNoMark() {
        assertThat(world.bean(CaseChanges.class).marks(List.of(new CaseId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(world.bean(CaseChanges.class).marks(List.of())).isEmpty();
    }

    private static String mark(CaseId id) {
        return Objects.requireNonNull(
                world.bean(CaseChanges.class).marks(List.of(id)).get(id));
    }
}
