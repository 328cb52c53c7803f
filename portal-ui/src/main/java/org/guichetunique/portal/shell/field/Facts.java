package org.guichetunique.portal.shell.field;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Arranges what is known in a case for somebody to read. */
@Component
public class Facts {

    private static final String IDENTIFIER = "nationalId";

    /** A bare figure or a yes tells nothing without its label. */
    private static final Set<Element.Kind> TELLING =
            EnumSet.of(Element.Kind.TEXT, Element.Kind.DATE, Element.Kind.TIME, Element.Kind.CODE);

    private final Dictionary dictionary;
    private final Contracts contracts;
    private final Values values;
    private final Messages messages;

    public Facts(Dictionary dictionary, Contracts contracts, Values values, Messages messages) {
        this.dictionary = dictionary;
        this.contracts = contracts;
        this.values = values;
        this.messages = messages;
    }

    /**
     * By subject in the order of the service, by element in the order of the dictionary. A person who stands in two
     * roles, the one who signed in and the mother, say, is shown once.
     */
    public List<FactGroup> groups(PublicService service, Map<Address, KnownValue> known, Predicate<KnownValue> shown) {
        Map<String, List<Fact>> bySubject = new LinkedHashMap<>();
        for (String subject : subjects(service, known)) {
            List<Fact> facts = known.values().stream()
                    .filter(value -> value.address().subject().equals(subject))
                    .filter(shown)
                    .flatMap(value -> fact(service, value).stream())
                    .sorted(Comparator.comparing(fact -> rank(fact.element())))
                    .toList();
            bySubject
                    .computeIfAbsent(samePerson(service, subject, known), name -> new ArrayList<>())
                    .addAll(facts);
        }
        return bySubject.entrySet().stream()
                .map(entry -> new FactGroup(service, entry.getKey(), eachOnce(entry.getValue())))
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    /** In the order of the service; of several, those that the case knows by their numbers. */
    private static List<String> subjects(PublicService service, Map<Address, KnownValue> known) {
        return service.questions().subjects().values().stream()
                .flatMap(subject -> {
                    String each = subject.each();
                    return each == null
                            ? Stream.of(subject.name())
                            : known.keySet().stream()
                                    .map(Address::subject)
                                    .distinct()
                                    .filter(name -> Bindings.isOneOf(each, name))
                                    .sorted(Comparator.comparing(String::length)
                                            .thenComparing(Comparator.naturalOrder()));
                })
                .toList();
    }

    /** What stands at an address of the service's cases. */
    public Optional<Element> element(PublicService service, Address address) {
        return service.element(address, dictionary);
    }

    public String heading(FactGroup group, Language language) {
        return group.heading(dictionary, language);
    }

    public String text(Fact fact, Language language) {
        return values.text(fact.element(), fact.value(), language);
    }

    /** The source of a fact and the time at which it said so. */
    public String source(FactGroup group, Fact fact, Language language) {
        return source(group, fact, language, (at, zone) -> values.moment(at, zone, language));
    }

    /** As {@link #source}, with the day in full: on paper, nothing is of today for long. */
    public String sourceOnPaper(FactGroup group, Fact fact, Language language) {
        return source(group, fact, language, (at, zone) -> values.dayAndTime(at, zone, language));
    }

    private String source(FactGroup group, Fact fact, Language language, BiFunction<Instant, ZoneId, String> written) {
        Source source = fact.source();
        Authority competent = group.service().competence().authority();
        return switch (source.kind()) {
            case AUTHORITY -> said("fact.source.authority", source.name(), source, competent, language, written);
            // The portal filled what it opened the request with; nobody typed it.
            case PERSON ->
                word(
                        group.service().filing().openedWith().contains(fact.address())
                                ? "fact.source.portal"
                                : "fact.source.person",
                        language);
            case IDENTITY -> word("fact.source.identity", language);
            case OFFICER -> {
                if (source.decider() != null) {
                    yield said(
                            "fact.source.authority",
                            source.decider().authority(),
                            source,
                            competent,
                            language,
                            written);
                }
                String operation = source.operation() == null ? "" : source.operation();
                yield contracts
                        .find(operation)
                        .map(call -> said(
                                "fact.source.byHand", call.authority().code(), source, competent, language, written))
                        .orElseGet(() -> competent.name().in(language.locale()));
            }
            case RULE -> word("fact.source.rule", language);
        };
    }

    private String said(
            String key,
            String code,
            Source source,
            Authority competent,
            Language language,
            BiFunction<Instant, ZoneId, String> written) {
        Optional<Authority> authority = contracts.authority(code);
        String name = authority.map(known -> known.name().in(language.locale())).orElse(code);
        String moment =
                written.apply(source.at(), authority.map(Authority::zone).orElse(competent.zone()));
        return word(key, language, name, moment);
    }

    /** The first things that are known, to recognise the subject by without reading all. */
    public String gist(FactGroup group, Language language) {
        Map<String, Fact> byName = group.facts().stream()
                .collect(Collectors.toMap(fact -> fact.element().name(), fact -> fact, (first, second) -> first));
        List<String> name = language == Language.ARABIC
                ? List.of("givenNameArabic", "familyNameArabic")
                : List.of("givenName", "familyName");
        String named = texts(name.stream().map(byName::get), language, " ");
        if (!named.isEmpty()) {
            return named;
        }
        Stream<Fact> telling = group.facts().stream()
                .filter(fact ->
                        !fact.isSensitive() && TELLING.contains(fact.element().kind()))
                .filter(fact -> !fact.element().name().endsWith("umber"))
                .limit(2);
        return texts(telling, language, " · ");
    }

    private String texts(Stream<Fact> facts, Language language, String between) {
        return facts.filter(java.util.Objects::nonNull)
                .map(fact -> text(fact, language))
                .collect(Collectors.joining(between));
    }

    private Optional<Fact> fact(PublicService service, KnownValue known) {
        JsonNode value = known.value();
        return value == null || value.isNull()
                ? Optional.empty()
                : service.element(known.address(), dictionary)
                        .filter(Element::isRead)
                        .map(element -> new Fact(known.address(), element, value, known.source()));
    }

    private int rank(Element element) {
        int rank = 0;
        for (Element other : dictionary.elements()) {
            if (other.id().equals(element.id())) {
                return rank;
            }
            rank++;
        }
        return rank;
    }

    private static String samePerson(PublicService service, String subject, Map<Address, KnownValue> known) {
        KnownValue theirs = known.get(new Address(subject, IDENTIFIER));
        KnownValue own = known.get(new Address(service.applicants().signedInAs(), IDENTIFIER));
        boolean same = theirs != null
                && own != null
                && theirs.value() != null
                && theirs.value().equals(own.value());
        return same ? service.applicants().signedInAs() : subject;
    }

    private static List<Fact> eachOnce(Collection<Fact> facts) {
        Map<String, Fact> once = new LinkedHashMap<>();
        facts.forEach(fact -> once.putIfAbsent(fact.element().id(), fact));
        return List.copyOf(once.values());
    }

    private String word(String key, Language language, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, language.locale());
        return text == null ? key : text;
    }
}
