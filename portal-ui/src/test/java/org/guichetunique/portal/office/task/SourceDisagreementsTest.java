package org.guichetunique.portal.office.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class SourceDisagreementsTest {

    private static final Definitions DEFINITIONS = Definitions.read(Folders.under(Folders.home()), new Findings());
    private static final Address NAME = Address.of("applicant.familyName");
    private static final Address INCOME = Address.of("household.monthlyIncome");

    @Test
    void twoAuthoritiesThatWriteANameOtherwiseDisagree() {
        SourceDisagreements found = SourceDisagreements.among(
                Map.of(),
                List.of(
                        held("population-register.getPerson", NAME, text("Bennani")),
                        held("social-security.getContributions", NAME, text("Benani"))));

        assertThat(found.at(NAME))
                .extracting(statement -> statement.value().asString())
                .containsExactly("Bennani", "Benani");
    }

    @Test
    void capitalLettersAndTrailingZerosMakeNoDifference() {
        SourceDisagreements found = SourceDisagreements.among(
                Map.of(INCOME, stated(INCOME, number("3200"))),
                List.of(
                        held("population-register.getPerson", NAME, text("BENNANI")),
                        held("social-security.getContributions", NAME, text("Bennani ")),
                        held("social-support-agency.getHousehold", INCOME, number("3200.00"))));

        assertThat(found.isEmpty()).isTrue();
    }

    @Test
    void whatThePersonStatesIsHeldAgainstWhatAnAuthorityHolds() {
        SourceDisagreements found = SourceDisagreements.among(
                Map.of(INCOME, stated(INCOME, number("3200"))),
                List.of(held("social-support-agency.getHousehold", INCOME, number("7800"))));

        assertThat(found.at(INCOME)).hasSize(2);
        assertThat(found.at(INCOME).getFirst().authority()).isNull();
        assertThat(found.at(NAME)).isEmpty();
    }

    private static EvidenceContent held(String operation, Address address, JsonNode value) {
        Evidence evidence = new Evidence(
                DEFINITIONS.contracts().operation(operation),
                "",
                java.util.UUID.randomUUID(),
                Evidence.State.OBTAINED,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
        return new EvidenceContent(evidence, Map.of(address, value));
    }

    private static KnownValue stated(Address address, JsonNode value) {
        return new KnownValue(address, value, value.asString(), Source.of(Source.Kind.PERSON, "salma"));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode number(String number) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(number));
    }
}
