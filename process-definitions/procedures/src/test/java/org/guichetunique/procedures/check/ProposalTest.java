package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichetunique.exchange.contract.ContractChange;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before it publishes, a ministry sees what a changed contract would break, and for whom. */
class ProposalTest {

    private static final Folders IN_USE = Folders.under(Folders.home());
    private static final Path REGISTRY = IN_USE.authorities().getFirst().resolve("civil-registry");

    @TempDir
    private Path folder;

    @Test
    void anUnchangedContractChangesNothing() throws IOException {
        Proposal proposal = proposed("openapi: 3.1.0", "openapi: 3.1.0");

        assertThat(proposal.authority()).isEqualTo("civil-registry");
        assertThat(proposal.changes()).isEmpty();
        assertThat(proposal.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operationId: registerBirth   | operationId: recordBirth       | OPERATION_REMOVED | No authority offers civil-registry.registerBirth
            x-repeatable: true           | x-repeatable: false            | NOT_REPEATABLE    |
            """)
    void aBreakingChangeIsListedWithTheProcedureAndStepThatItBreaks(
            String before, String after, ContractChange.Kind kind, String broken) throws IOException {
        Proposal proposal = proposed(before, after);

        assertThat(proposal.changes())
                .filteredOn(ContractChange::breaking)
                .extracting(ContractChange::kind)
                .contains(kind);
        if (broken != null) {
            assertThat(proposal.broken()).anySatisfy(finding -> {
                assertThat(finding.file().toString()).endsWith("birth-and-family-rights.bpmn");
                assertThat(finding.line()).isGreaterThan(1);
                assertThat(finding.message()).contains(broken);
                assertThat(finding.element()).isEqualTo("register-birth");
            });
        }
    }

    @Test
    void aNewRefusalBreaksEveryStepThatDoesNotCatchIt() throws IOException {
        Proposal proposal = proposed(
                "            ALREADY_REGISTERED: {",
                "            REGISTER_CLOSED: {fr: Le registre est clos., ar: السجل مغلق., en: The register is closed.}\n"
                        + "            ALREADY_REGISTERED: {");

        assertThat(proposal.changes())
                .extracting(ContractChange::kind, ContractChange::what)
                .contains(org.assertj.core.groups.Tuple.tuple(ContractChange.Kind.REFUSAL_ADDED, "REGISTER_CLOSED"));
        assertThat(proposal.broken())
                .anySatisfy(finding -> assertThat(finding.message()).contains("REGISTER_CLOSED"));
    }

    @Test
    void aFurtherOperationIsHarmless() throws IOException {
        Proposal proposal = proposed("\npaths:\n", """

                paths:
                  /opening-hours:
                    get:
                      operationId: getOpeningHours
                      x-label: {fr: Horaires, ar: المواقيت, en: Opening hours}
                      x-legal-basis: {fr: Loi, ar: قانون, en: Law}
                      x-repeatable: true
                      parameters:
                        - {name: person, in: query, required: true, schema: {type: string}, x-subject: person, x-data-element: person.nationalId}
                      responses:
                        '200': {description: When it is open}
                """);

        assertThat(proposal.changes())
                .containsExactly(new ContractChange(ContractChange.Kind.OPERATION_ADDED, "getOpeningHours", ""));
        assertThat(proposal.broken()).isEmpty();
    }

    private Proposal proposed(String before, String after) throws IOException {
        Path own = Files.createDirectories(folder.resolve("next-year"));
        for (String name : new String[] {"authority.yaml", "openapi.yaml"}) {
            Files.copy(REGISTRY.resolve(name), own.resolve(name));
        }
        String contract = Files.readString(own.resolve("openapi.yaml"));
        assertThat(contract).contains(before);
        int at = contract.indexOf(before);
        Files.writeString(
                own.resolve("openapi.yaml"),
                contract.substring(0, at) + after + contract.substring(at + before.length()));
        return Proposal.of(own, IN_USE);
    }
}
