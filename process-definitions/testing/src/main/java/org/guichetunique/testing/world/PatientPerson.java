package org.guichetunique.testing.world;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.evidence.Evidence;

/** Asks for evidence as a person does, who asks once more where a busy machine was too slow for an authority's limit. */
final class PatientPerson {

    private PatientPerson() {}

    /** @param asksAgain false where an authority was told to be in trouble, which a story wants to see */
    static void gather(World world, boolean asksAgain, CaseFile.Draft draft, Person person) {
        world.drafts().gather(draft, () -> {});
        if (asksAgain
                && world.draftContents().evidence(draft.id(), person).stream()
                        .anyMatch(one -> one.state() == Evidence.State.FAILED)) {
            world.drafts().gather(draft, () -> {});
        }
    }
}
