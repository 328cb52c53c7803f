package org.guichetunique.testing.world;

import java.util.Set;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.evidence.Evidence;

/** Asks for evidence as a person does, who asks once more where a busy machine was too slow for an authority's limit. */
final class PatientPerson {

    private PatientPerson() {}

    /** @param troubled authorities that a story has put in trouble, whose failures it wants to see */
    static void gather(World world, Set<String> troubled, CaseFile.Draft draft, Person person) {
        world.drafts().gather(draft, () -> {});
        if (world.draftContents().evidence(draft.id(), person).stream()
                .filter(one -> one.state() == Evidence.State.FAILED)
                .anyMatch(one -> !troubled.contains(one.operation().authority().code()))) {
            world.drafts().gather(draft, () -> {});
        }
    }
}
