package org.guichetunique.portal.citizen.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.guichetunique.casework.person.personaldata.Holding;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what is held of a person, in words that a person reads. */
@Component
class HoldingTexts {

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Values values;

    HoldingTexts(Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.values = values;
    }

    String service(String key, Language language) {
        return catalogue
                .service(key)
                .map(service -> service.text("title", language.locale()))
                .orElse(key);
    }

    /** The service and the reference of the file, or that it is a draft. */
    String file(String service, @Nullable String reference, Language language) {
        return reference == null
                ? Wording.in(language, "held.draft", service(service, language))
                : Wording.in(language, "held.file", service(service, language), reference);
    }

    String label(Holding holding, Language language) {
        String element = element(holding)
                .map(known -> known.label().in(language.locale()))
                .orElse(holding.address().toString());
        String subject = catalogue
                .service(holding.service())
                .flatMap(service ->
                        service.findText("subject." + holding.address().subject(), language.locale()))
                .orElse("");
        return subject.isEmpty() ? element : subject + " · " + element;
    }

    String value(Holding holding, Language language) {
        JsonNode value = holding.value();
        if (value == null || value.isNull()) {
            return holding.typed() == null ? "–" : holding.typed();
        }
        return element(holding)
                .map(known -> values.text(known, value, language))
                .orElseGet(() -> value.isString() ? value.asString() : value.toString());
    }

    String source(Holding holding, Language language) {
        return switch (holding.source()) {
            case AUTHORITY -> {
                Optional<Authority> authority = contracts.authority(holding.sourceName());
                yield Wording.in(
                        language,
                        "fact.source.authority",
                        authority
                                .map(known -> known.name().in(language.locale()))
                                .orElse(holding.sourceName()),
                        day(holding.recordedAt(), authority.map(Authority::zone), language));
            }
            case PERSON -> Wording.in(language, isOfThePortal(holding) ? "fact.source.portal" : "fact.source.person");
            case IDENTITY -> Wording.in(language, "fact.source.identity");
            case OFFICER ->
                contracts
                        .authority(holding.sourceName())
                        .map(authority -> Wording.in(
                                language,
                                "held.officerOf",
                                authority.name().in(language.locale()),
                                day(holding.recordedAt(), Optional.of(authority.zone()), language)))
                        .orElseGet(() -> Wording.in(language, "held.officer"));
            case RULE -> Wording.in(language, "fact.source.rule");
        };
    }

    /** What the portal filled when it opened the request, which nobody typed. */
    private boolean isOfThePortal(Holding holding) {
        return catalogue
                .service(holding.service())
                .filter(service -> service.filing().openedWith().contains(holding.address()))
                .isPresent();
    }

    String day(LocalDate day, Language language) {
        return values.day(day, language);
    }

    String day(Instant at, Optional<ZoneId> zone, Language language) {
        return values.day(at, zone.orElse(ZoneOffset.UTC), language);
    }

    private Optional<Element> element(Holding holding) {
        return catalogue.service(holding.service()).flatMap(service -> service.element(holding.address(), dictionary));
    }
}
