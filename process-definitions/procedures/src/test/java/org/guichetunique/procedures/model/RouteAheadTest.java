package org.guichetunique.procedures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.junit.jupiter.api.Test;

/** What is foreseen of a case: also what only some cases go through, once it is known that this one does. */
class RouteAheadTest {

    private static final Definitions DEFINITIONS = Definitions.read(Folders.under(Folders.home()), new Findings());

    @Test
    void aCapitalThatHasToBeBlockedIsDepositedFirst() {
        assertThat(ahead(Map.of("capital.blocked", "true"))).contains("deposit-capital", "block-capital");
    }

    @Test
    void aSmallCapitalIsNotDeposited() {
        assertThat(ahead(Map.of("capital.blocked", "false")))
                .contains("register-articles")
                .doesNotContain("deposit-capital");
    }

    @Test
    void whatNobodyKnowsYetIsNotForeseen() {
        assertThat(ahead(Map.of())).contains("register-articles").doesNotContain("deposit-capital");
    }

    private static Iterable<String> ahead(Map<String, String> known) {
        ProcedureFiles files = DEFINITIONS.catalogue().files("company-creation");
        ProcessModel model = files.text(files.model())
                .flatMap(text -> ModelFile.read(files.path(files.model()), text, new Findings()))
                .flatMap(root -> root.all("process").findFirst())
                .map(ProcessModel::new)
                .orElseThrow();
        return new RouteAhead(model, activity -> 60, address -> Optional.ofNullable(known.get(address)))
                .after(Set.of("sign-articles")).stream()
                        .map(RouteAhead.Stop::activity)
                        .toList();
    }
}
