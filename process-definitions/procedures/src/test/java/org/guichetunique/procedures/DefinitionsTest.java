package org.guichetunique.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    @Test
    void thePublishedFilesHoldTogether() {
        Findings findings = new Findings();
        Definitions definitions = Definitions.read(Folders.under(Folders.home()), findings);

        assertThat(findings.all()).isEmpty();
        assertThat(definitions
                        .catalogue()
                        .require("birth-and-family-rights")
                        .questions()
                        .evidence())
                .hasSize(5);
    }
}
