package org.guichetunique.procedures.mandate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code mandates.yaml}, with findings for what its kinds lean on and nobody offers. */
public final class MandateFiles {

    private final SourceFile file;
    private final Dictionary dictionary;
    private final Contracts contracts;
    private final Findings findings;

    private MandateFiles(SourceFile file, Dictionary dictionary, Contracts contracts, Findings findings) {
        this.file = file;
        this.dictionary = dictionary;
        this.contracts = contracts;
        this.findings = findings;
    }

    /** No kinds at all where there is no such file: nobody may then act for another. */
    public static MandateKinds read(Path path, Dictionary dictionary, Contracts contracts, Findings findings) {
        if (!Files.exists(path)) {
            return new MandateKinds(List.of());
        }
        return SourceFile.read(path, findings)
                .filter(file -> FormatRules.of("schemas/mandates.schema.json").check(file, findings))
                .map(file -> new MandateFiles(file, dictionary, contracts, findings).kinds(path))
                .orElse(new MandateKinds(List.of()));
    }

    private MandateKinds kinds(Path path) {
        List<MandateKind> kinds = new ArrayList<>();
        for (int i = 0; i < file.root().size(); i++) {
            kind(path, file.root().get(i), "/" + i).ifPresent(kinds::add);
        }
        return new MandateKinds(kinds);
    }

    private Optional<MandateKind> kind(Path path, JsonNode node, String pointer) {
        int before = findings.all().size();
        String identifier = node.path("identifiedBy").asString();
        Optional<Element> element = dictionary.find(identifier);
        if (element.isEmpty()) {
            findings.add(file, pointer + "/identifiedBy", "The dictionary does not hold " + identifier);
        }
        MandateKind.Proof proof = node.has("provenBy") ? proof(node.path("provenBy"), pointer, identifier) : null;
        String sending = node.at("/presence/operation").asString("");
        if (!sending.isEmpty() && contracts.find(sending).isEmpty()) {
            findings.add(file, pointer + "/presence/operation", "No authority offers " + sending);
        }
        String asked = node.at("/presence/register/operation").asString("");
        if (!asked.isEmpty() && contracts.find(asked).isEmpty()) {
            findings.add(file, pointer + "/presence/register/operation", "No authority offers " + asked);
        }
        if (element.isEmpty() || findings.all().size() > before) {
            return Optional.empty();
        }
        String giver = node.path("givenBy").asString("");
        String rule = node.path("endRule").asString("");
        return Optional.of(new MandateKind(
                node.path("kind").asString(),
                Label.of(node.path("label")),
                Label.of(node.path("basis")),
                element.get(),
                proof,
                giver.isEmpty() ? null : MandateKind.Giver.valueOf(giver.toUpperCase(Locale.ROOT)),
                node.has("presence")
                        ? contracts
                                .find(node.at("/presence/operation").asString())
                                .map(operation -> new MandateKind.Presence(
                                        operation,
                                        node.at("/presence/message").asString(),
                                        Label.of(node.at("/presence/text"))))
                                .orElse(null)
                        : null,
                contracts
                        .find(asked)
                        .map(operation -> new MandateKind.Register(
                                operation, node.at("/presence/register/holder").asString()))
                        .orElse(null),
                rule.isEmpty() ? null : new MandateKind.EndRule(path.resolveSibling(rule + ".dmn"), rule),
                time(node.path("lasts").asString()),
                node.path("death").asString().equals("ends")));
    }

    private MandateKind.@Nullable Proof proof(JsonNode node, String pointer, String identifier) {
        String id = node.path("operation").asString();
        String holder = node.path("holder").asString();
        String represented = node.path("represented").asString();
        Optional<Operation> operation = contracts.find(id);
        if (operation.isEmpty()) {
            findings.add(file, pointer + "/provenBy/operation", "No authority offers " + id);
            return null;
        }
        boolean listed = operation.get().ofEach().stream()
                .anyMatch(value ->
                        value.role().equals(represented) && value.element().id().equals(identifier));
        if (!listed) {
            findings.add(
                    file, pointer + "/provenBy", id + " lists nobody as '" + represented + "' with a " + identifier);
            return null;
        }
        if (!operation.get().roles().containsKey(holder)) {
            findings.add(file, pointer + "/provenBy", id + " does not speak of a '" + holder + "'");
        }
        return new MandateKind.Proof(operation.get(), holder, represented);
    }

    private static TemporalAmount time(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }
}
