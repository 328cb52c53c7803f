package org.guichetunique.procedures.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry of the catalogue as it stands in its file, with what its parts are read and held against. */
record ServiceEntry(
        SourceFile file, Map<String, Subject> subjects, Dictionary dictionary, Contracts contracts, Findings findings) {

    /** In days: ten years. */
    static final int LONGEST = 3660;

    JsonNode root() {
        return file.root();
    }

    void add(String pointer, ProcedureRule rule, Object... arguments) {
        findings.add(file, pointer, rule, arguments);
    }

    /** The address at a place where one has to be; null, and said, where there is none. */
    @Nullable
    Address required(String pointer) {
        Optional<Address> address = element(root().at(pointer).asString(""));
        if (address.isEmpty()) {
            add(pointer, ProcedureRule.ADDRESS_UNKNOWN, root().at(pointer).asString(""));
        }
        return address.orElse(null);
    }

    /** The address that the text is, if the dictionary has an element for it. */
    Optional<Address> element(String text) {
        try {
            Address address = Address.of(text);
            return Subject.at(subjects, address.subject())
                    .filter(subject -> !subject.isSeveral())
                    .flatMap(subject -> dictionary.find(subject.type() + "." + address.element()))
                    .map(element -> address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The addresses that a list names; those that are none are said and left out. */
    List<Address> addresses(String pointer) {
        List<Address> addresses = new ArrayList<>();
        for (int index = 0; index < root().at(pointer).size(); index++) {
            Address address = required(pointer + "/" + index);
            if (address != null) {
                addresses.add(address);
            }
        }
        return List.copyOf(addresses);
    }

    /** The codes that a value there can be; none where it is no code. */
    Set<String> codes(Address address) {
        return Subject.at(subjects, address.subject())
                .flatMap(subject -> dictionary.find(subject.type() + "." + address.element()))
                .map(Element::codes)
                .map(list -> list.codes().keySet())
                .orElse(Set.of());
    }

    Optional<Authority> authority(String pointer, JsonNode code) {
        Optional<Authority> authority = contracts.authority(code.asString());
        if (authority.isEmpty()) {
            add(pointer, ProcedureRule.AUTHORITY_UNKNOWN, code.asString());
        }
        return authority;
    }

    /** A period of the calendar, or so many {@code workingDays}; empty where it is no usable term. */
    static Optional<Term> term(JsonNode node) {
        return Term.read(node.isObject() ? node.path("workingDays").asInt() + "WD" : node.asString());
    }

    Optional<Term> term(String pointer) {
        JsonNode node = root().at(pointer);
        Optional<Term> term = node.isMissingNode() ? Optional.empty() : term(node);
        if (!node.isMissingNode() && term.isEmpty()) {
            add(pointer, ProcedureRule.TERM_INVALID, LONGEST);
        }
        return term;
    }
}
