package org.guichetunique.engine.runtime;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.engine.casefile.CaseId;
import org.guichetunique.engine.casefile.CaseValues;
import org.guichetunique.engine.clock.Clocks;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
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

    /** @return null where nothing of this name is published */
    @Nullable
    Object published(CaseId id, String service, String name) {
        return switch (name) {
            case LEGAL_LIMIT -> Date.from(clock.times(id).limit());
            case LEGAL_WARNING -> Date.from(clock.times(id).warning());
            case OPINION_LIMIT -> opinionLimit(catalogue.require(service), Instant.now());
            default -> isSubject(service, name) ? subjects(id, service).get(name) : null;
        };
    }

    /** When an opinion that is asked now is late. */
    private static Date opinionLimit(PublicService service, Instant asked) {
        WorkingCalendar calendar = service.calendar();
        return Date.from(calendar.endOf(service.consultation().within().lastDay(calendar.dayOf(asked), calendar)));
    }

    /** Every subject of the service, those of which nothing is known yet included. */
    Map<String, Map<String, Object>> subjects(CaseId id, String service) {
        Map<String, Map<String, Object>> subjects = new HashMap<>();
        names(service).forEach(name -> subjects.put(name, new HashMap<>()));
        values.of(id).forEach((address, known) -> {
            if (known.value() != null) {
                subjects.computeIfAbsent(address.subject(), name -> new HashMap<>())
                        .put(address.element(), plain(known.value()));
            }
        });
        return subjects;
    }

    Optional<String> text(CaseId id, Address address) {
        return values.dataOf(id).value(address).filter(JsonNode::isString).map(JsonNode::asString);
    }

    void decided(CaseId id, Map<Address, JsonNode> outputs, String rule) {
        values.put(
                id,
                outputs,
                org.guichetunique.engine.casefile.Source.of(org.guichetunique.engine.casefile.Source.Kind.RULE, rule));
    }

    private boolean isSubject(String service, String name) {
        return names(service).contains(name);
    }

    private Set<String> names(String service) {
        return catalogue.require(service).subjects().keySet();
    }

    static Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }
}
