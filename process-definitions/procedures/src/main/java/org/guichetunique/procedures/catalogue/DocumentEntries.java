package org.guichetunique.procedures.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.finding.ProcedureRule;
import tools.jackson.databind.JsonNode;

/** Reads what {@code service.yaml} says of the documents. */
final class DocumentEntries {

    /** Every request has one. */
    private static final String RECEIPT = "receipt";

    private final SourceFile file;
    private final Map<String, Subject> subjects;
    private final Dictionary dictionary;
    private final Contracts contracts;
    private final Findings findings;

    DocumentEntries(
            SourceFile file,
            Map<String, Subject> subjects,
            Dictionary dictionary,
            Contracts contracts,
            Findings findings) {
        this.file = file;
        this.subjects = subjects;
        this.dictionary = dictionary;
        this.contracts = contracts;
        this.findings = findings;
    }

    /** @param owner the subject that a document concerns unless it says otherwise */
    List<DocumentKind> read(String owner) {
        List<DocumentKind> kinds = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int index = 0;
        for (JsonNode node : file.root().path("documents")) {
            String pointer = "/documents/" + index++;
            String key = node.path("key").asString();
            if (key.equals(RECEIPT) || !keys.add(key)) {
                findings.add(file, pointer + "/key", ProcedureRule.DOCUMENT_TWICE, key);
            }
            kind(node, pointer, owner).ifPresent(kinds::add);
        }
        return List.copyOf(kinds);
    }

    private Optional<DocumentKind> kind(JsonNode node, String pointer, String owner) {
        String code = node.path("issuedBy").asString();
        Optional<Authority> authority = contracts.authority(code);
        if (authority.isEmpty()) {
            findings.add(file, pointer + "/issuedBy", ProcedureRule.AUTHORITY_UNKNOWN, code);
        }
        String concerns = node.path("concerns").asString(owner);
        if (!subjects.containsKey(concerns)) {
            findings.add(file, pointer + "/concerns", ProcedureRule.SUBJECT_UNKNOWN, concerns);
        }
        List<Address> prints = addresses(node.path("prints"), pointer + "/prints");
        List<Address> needs = addresses(node.path("needs"), pointer + "/needs");
        Optional<Address> at = address(node.path("authority").asString(""));
        if (node.has("authority") && at.isEmpty()) {
            findings.add(
                    file,
                    pointer + "/authority",
                    ProcedureRule.ADDRESS_UNKNOWN,
                    node.path("authority").asString(""));
        }
        Optional<Address> place = address(node.path("place").asString(""));
        if (node.has("place") && place.isEmpty()) {
            findings.add(
                    file,
                    pointer + "/place",
                    ProcedureRule.ADDRESS_UNKNOWN,
                    node.path("place").asString(""));
        }
        if (node.has("validFor") && ServiceEntry.term(node.path("validFor")).isEmpty()) {
            findings.add(file, pointer + "/validFor", ProcedureRule.TERM_INVALID, ServiceEntry.LONGEST);
        }
        return authority.map(by -> new DocumentKind(
                node.path("key").asString(),
                node.path("at").asString(),
                by,
                at.orElse(null),
                concerns,
                prints,
                needs,
                node.path("appeal").asBoolean(false),
                names(node.path("endedBy")),
                names(node.path("refusedAt")),
                place.orElse(null),
                ServiceEntry.term(node.path("validFor")).orElse(null)));
    }

    static Set<String> names(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    private List<Address> addresses(JsonNode texts, String pointer) {
        List<Address> addresses = new ArrayList<>();
        int index = 0;
        for (JsonNode text : texts) {
            String at = pointer + "/" + index++;
            address(text.asString())
                    .ifPresentOrElse(
                            addresses::add,
                            () -> findings.add(file, at, ProcedureRule.ADDRESS_UNKNOWN, text.asString()));
        }
        return List.copyOf(addresses);
    }

    private Optional<Address> address(String text) {
        try {
            Address address = Address.of(text);
            return Subject.at(subjects, address.subject())
                    .flatMap(subject -> dictionary.find(subject.type() + "." + address.element()))
                    .map(element -> address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
