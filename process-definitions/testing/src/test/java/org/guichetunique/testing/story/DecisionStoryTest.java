package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.note.Note;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.task.DecisionDraft;
import org.guichetunique.casework.office.task.DecisionDrafts;
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
    void nobodyInheritsWhatAColleagueHasBegunUnaskedAndEachDraftHasItsAuthor() {
        world.declareBirth(world.person("Salma Bennani", "AB100001"));
        OfficerTask task = world.claims().takeNext(World.NADIA).orElseThrow();
        Address explanation = Address.of("decision.explanation");
        DecisionDrafts drafts = world.decisionDrafts();
        drafts.write(task, explanation, "Tout est en ordre", World.NADIA);
        world.claims().release(task.id(), World.NADIA);
        world.claims().claim(task.id(), World.SECOND_REGISTRAR);

        DecisionDraft seen = drafts.draft(task, World.SECOND_REGISTRAR);
        assertThat(seen.own()).isEmpty();
        DecisionDraft.Begun begun = Objects.requireNonNull(seen.begun());
        assertThat(begun.name()).isEqualTo("Nadia Chraibi");
        assertThat(begun.at()).isBetween(Instant.now().minusSeconds(300), Instant.now());
        assertThat(begun.typed()).containsEntry(explanation, "Tout est en ordre");

        drafts.beginAnew(task, World.SECOND_REGISTRAR);
        assertThat(drafts.draft(task, World.SECOND_REGISTRAR).begun()).isNull();
        assertThat(drafts.written(task, World.SECOND_REGISTRAR).get(explanation))
                .isEmpty();
        assertThat(drafts.draft(task, World.NADIA))
                .as("an empty page is nothing to take over")
                .isEqualTo(new DecisionDraft(begun.typed(), null));

        drafts.takeOver(task, begun, World.SECOND_REGISTRAR);
        drafts.write(task, explanation, "Il manque une page", World.SECOND_REGISTRAR);
        world.claims().release(task.id(), World.SECOND_REGISTRAR);
        world.claims().claim(task.id(), World.NADIA);

        assertThat(drafts.draft(task, World.NADIA).own()).containsEntry(explanation, "Tout est en ordre");
        assertThat(drafts.draft(task, World.NADIA).begun())
                .extracting(DecisionDraft.Begun::name)
                .isEqualTo("Hamid Lahlou");
        assertThat(drafts.draft(task, World.OMAR)).isEqualTo(new DecisionDraft(Map.of(), null));
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
