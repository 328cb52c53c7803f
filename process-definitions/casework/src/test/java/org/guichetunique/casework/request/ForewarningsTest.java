package org.guichetunique.casework.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.PublicService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class ForewarningsTest {

    private static final PublicService BIRTH = Definitions.read(Folders.under(Folders.home()), new Findings())
            .catalogue()
            .require("birth-and-family-rights");
    private static final Address DAY = Address.of("birth.date");

    @Test
    void aDecisionThatFailsTellsNothingAndKeepsNobodyFromFiling() {
        ForewarningRules failing = new ForewarningRules((service, decisions, known) -> {
            throw new IllegalStateException("The rules cannot be read");
        });

        assertThat(failing.of(BIRTH, Map.of(DAY, known(DAY, "1990-01-01")))).isEmpty();
    }

    @Test
    void aDecisionIsNotTakenBeforeWhatItNeedsIsKnown() {
        List<List<String>> taken = new ArrayList<>();
        ForewarningRules counting = new ForewarningRules((service, decisions, known) -> {
            taken.add(decisions);
            return Map.of();
        });

        counting.of(BIRTH, Map.of());
        assertThat(taken).doesNotContain(List.of("declaration-timeliness"));

        counting.of(BIRTH, Map.of(DAY, known(DAY, "1990-01-01")));
        assertThat(taken).contains(List.of("declaration-timeliness"));
    }

    private static KnownValue known(Address address, String text) {
        return new KnownValue(
                address,
                StringNode.valueOf(text),
                text,
                new Source(Source.Kind.PERSON, "somebody", null, null, Instant.EPOCH));
    }
}
