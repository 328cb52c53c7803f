package org.guichetunique.engine.runtime;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.clock.Clocks;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What process models may speak of: the subjects of the case with their elements, and the legal clock. Read from the
 * case file, so that the engine keeps no personal data of its own.
 */
final class CaseContext {

    static final String LEGAL_LIMIT = "legalLimit";
    static final String LEGAL_WARNING = "legalWarning";
    static final String OPINION_LIMIT = "opinionLimit";

    private final CaseValues values;
    private final Clocks clock;
    private final Catalogue catalogue;

    CaseContext(CaseValues values, Clocks clock, Catalogue catalogue) {
        this.values = values;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /**
     * @param member the one of several that the expression is about; empty where it is about none
     * @return null where nothing of this name is published
     */
    @Nullable
    Object published(CaseId id, String service, String name, String member) {
        return switch (name) {
            case LEGAL_LIMIT -> Date.from(clock.times(id).limit());
            case LEGAL_WARNING -> Date.from(clock.times(id).warning());
            case OPINION_LIMIT -> opinionLimit(catalogue.require(service), Instant.now());
            default -> isSubject(service, name) ? subjects(id, service, member).get(name) : null;
        };
    }

    /** When an opinion that is asked now is late. */
    private static Date opinionLimit(PublicService service, Instant asked) {
        WorkingCalendar calendar = service.calendar();
        return Date.from(calendar.endOf(service.consultation().within().lastDay(calendar.dayOf(asked), calendar)));
    }

    /** @param member the one of several that is looked at; empty where none is */
    Map<String, Object> subjects(CaseId id, String service, String member) {
        Map<Address, JsonNode> known = new LinkedHashMap<>();
        values.of(id).forEach((address, value) -> {
            if (value.value() != null) {
                known.put(address, value.value());
            }
        });
        return Shown.of(catalogue.require(service), known, member);
    }

    /** The names of those several that the case knows, such as {@code child1} and {@code child2}. */
    List<String> members(CaseId id, String service, String several) {
        Subject subject = catalogue.require(service).subjects().get(several);
        String each = subject == null ? null : subject.each();
        if (each == null) {
            throw new IllegalStateException(service + " has not several of " + several);
        }
        return Shown.members(each, values.subjects(id));
    }

    Optional<String> text(CaseId id, Address address) {
        return values.dataOf(id).value(address).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** @param member the one of several for which the rule was read; empty where it was read once */
    void decided(CaseId id, Map<Address, JsonNode> outputs, String member, String rule) {
        Map<Address, JsonNode> theirs = new LinkedHashMap<>();
        outputs.forEach((address, value) -> theirs.put(
                Bindings.isOneOf(address.subject(), member) ? new Address(member, address.element()) : address, value));
        values.put(
                id,
                theirs,
                org.guichetunique.engine.casefile.Source.of(org.guichetunique.engine.casefile.Source.Kind.RULE, rule));
    }

    private boolean isSubject(String service, String name) {
        PublicService known = catalogue.require(service);
        return known.subjects().containsKey(name) || known.subject(name).isPresent();
    }

    static Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }
}
