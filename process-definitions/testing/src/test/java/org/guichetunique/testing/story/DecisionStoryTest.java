package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.note.Note;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Transfer;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** Deciding: what is written before it, and whose decision it is. */
class DecisionStoryTest extends OfficeStory {

    @Test
    void whatIsWrittenForADecisionIsThereForWhoeverTakesTheFileOverAndNotesStayInTheAuthority() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        Address explanation = Address.of("decision.explanation");
        Notes notes = world.bean(Notes.class);

        world.decisionDrafts().write(task, explanation, "Tout est en", World.NADIA);
        world.decisionDrafts().write(task, explanation, "Non", World.SECOND_REGISTRAR);
        assertThat(notes.write(task, "Appeler la maternité.", World.NADIA)).isTrue();
        assertThat(notes.write(task, " ", World.NADIA)).isFalse();
        assertThat(notes.write(task, "Rien à voir ici", World.OMAR)).isFalse();
        world.claims().release(task.id(), World.NADIA);

        assertThat(world.decisionDrafts().written(task, World.SECOND_REGISTRAR))
                .containsEntry(explanation, "Tout est en");
        assertThat(notes.of(task, null, World.SECOND_REGISTRAR))
                .extracting(Note::text)
                .containsExactly("Appeler la maternité.");
        assertThat(notes.of(task, null, World.OMAR)).isEmpty();
    }

    @Test
    void aFileThatReachedTheWrongAuthorityIsGivenToTheRightOneAndComesBackAFewTimesOnly() {
        Person salma = world.person("Salma Bennani", "AB100001");
        Reference reference = world.declareBirth(salma);
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        Transfers handOvers = world.bean(Transfers.class);

        assertThat(handOvers.give(task.id(), "bank", "Pas à nous", World.NADIA))
                .isEqualTo(new Transfer.Result.Incomplete());
        assertThat(handOvers.give(task.id(), "social-security", "", World.NADIA))
                .isEqualTo(new Transfer.Result.Incomplete());
        assertThat(handOvers.give(task.id(), "social-security", "Pas à nous", World.NADIA))
                .isEqualTo(new Transfer.Result.Given());

        assertThat(world.tasks().find(task.id(), World.NADIA)).isEmpty();
        OfficerTask theirs = world.tasks().open(World.OMAR, null).getFirst();
        assertThat(handOvers.last(theirs, World.OMAR))
                .hasValueSatisfying(passed -> assertThat(passed.from()).isEqualTo("civil-registry"));
        assertThat(world.timeline(reference, salma)
                        .entries()
                        .getLast()
                        .authority()
                        .code())
                .isEqualTo("social-security");
        handOvers.give(task.id(), "civil-registry", "Si", World.OMAR);
        handOvers.give(task.id(), "social-security", "Non", World.NADIA);
        assertThat(handOvers.give(task.id(), "civil-registry", "Si", World.OMAR))
                .isEqualTo(new Transfer.Result.TooOften());
    }
}
