package org.guichetunique.runtime.camunda;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What process models may speak of: the subjects of the case with their elements, and the legal clock. Read from the
 * case file, so that the engine keeps no personal data of its own.
 */
@Component
public final class CaseContext {

    static final String LEGAL_LIMIT = "legalLimit";
    static final String LEGAL_WARNING = "legalWarning";
    static final String OPINION_LIMIT = "opinionLimit";

    private final KnownCases cases;

    public CaseContext(KnownCases cases) {
        this.cases = cases;
    }

    /**
     * @param member the one of several that the expression is about; empty where it is about none
     * @return null where nothing of this name is published
     */
    @Nullable
    Object published(CaseId id, String service, String name, String member) {
        return switch (name) {
            case LEGAL_LIMIT -> Date.from(cases.times(id).limit());
            case LEGAL_WARNING -> Date.from(cases.times(id).warning());
            case OPINION_LIMIT -> opinionLimit(cases.service(id, service), cases.now(id));
            default ->
                isSubject(cases.service(id, service), name)
                        ? subjects(id, service, member).get(name)
                        : null;
        };
    }

    /** The end of the day in which an instant lies, where the case is decided; an end of a day is its own. */
    Instant endOfDay(CaseId id, String service, Instant moment) {
        WorkingCalendar calendar = cases.service(id, service).competence().calendar();
        return calendar.endOf(calendar.dayOf(moment.minusMillis(1)));
    }

    /** When an opinion that is asked now is late. */
    private static Date opinionLimit(PublicService service, Instant asked) {
        WorkingCalendar calendar = service.competence().calendar();
        return Date.from(
                calendar.endOf(service.terms().consultation().within().lastDay(calendar.dayOf(asked), calendar)));
    }

    /** @param member the one of several that is looked at; empty where none is */
    Map<String, Object> subjects(CaseId id, String service, String member) {
        return FeelContext.of(cases.service(id, service), cases.values(id), member);
    }

    /** The names of those several that the case knows, such as {@code child1} and {@code child2}. */
    List<String> members(CaseId id, String service, String several) {
        Subject subject = cases.service(id, service).questions().subjects().get(several);
        String each = subject == null ? null : subject.each();
        if (each == null) {
            throw new IllegalStateException(service + " has not several of " + several);
        }
        return FeelContext.members(each, cases.subjects(id));
    }

    Optional<String> text(CaseId id, Address address) {
        return Optional.ofNullable(cases.values(id).get(address))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    /** @param member the one of several for which the rule was read; empty where it was read once */
    void decided(CaseId id, Map<Address, JsonNode> outputs, String member, String rule) {
        Map<Address, JsonNode> theirs = new LinkedHashMap<>();
        outputs.forEach((address, value) -> theirs.put(
                Bindings.isOneOf(address.subject(), member) ? new Address(member, address.element()) : address, value));
        cases.decided(id, theirs, rule);
    }

    private static boolean isSubject(PublicService service, String name) {
        return service.questions().subjects().containsKey(name)
                || service.subject(name).isPresent();
    }

    static Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : ElementCheck.text(node);
    }
}
