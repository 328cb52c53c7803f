package org.guichetunique.testing.world;

import java.util.Set;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.exchange.dictionary.Address;
import tools.jackson.databind.node.StringNode;

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

    /** As whom somebody declares a birth: the father where the family booklet names them so, else the mother. */
    static String kinship(World world, CaseFile.Draft draft, Person person) {
        KnownValue father = world.draftContents().values(draft.id(), person).get(Address.of("father.nationalId"));
        return father != null
                        && StringNode.valueOf(String.valueOf(person.nationalId()))
                                .equals(father.value())
                ? "father"
                : "mother";
    }
}
