package org.guichetunique.exchange.contract;

import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/** Holds what an authority offers against what its transport can carry. */
final class WireCheck {

    private final Authority authority;
    private final Findings findings;

    WireCheck(Authority authority, Findings findings) {
        this.authority = authority;
        this.findings = findings;
    }

    void check(SourceFile contract) {
        OfferedOperations.each(contract, (operation, pointer) -> check(contract, operation, pointer));
    }

    private void check(SourceFile contract, JsonNode operation, String pointer) {
        switch (authority.wire()) {
            case WireFormat.Soap soap -> new WsdlCheck(soap.wsdl(), contract, findings).check(operation, pointer);
            case WireFormat.FileDrop files -> {
                if (!operation.hasNonNull("x-answers-later")) {
                    findings.add(contract, pointer, "Answers to files come later: x-answers-later is missing");
                }
                if (!operation.path("x-repeatable").asBoolean(false)) {
                    findings.add(contract, pointer, "A line may be in two batches: x-repeatable must be true");
                }
            }
            case WireFormat.Rest rest -> {}
            case WireFormat.XRoad xRoad -> {}
        }
    }
}
