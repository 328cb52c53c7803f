package org.guichetunique.portal.operation.repair;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.operation.repair.CallAttempt;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Says what the records say in plain words. What has left the contracts or the catalogue keeps its own name. */
@Component
class RepairTexts {

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Values values;
    private final Messages messages;

    RepairTexts(Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values, Messages messages) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.values = values;
        this.messages = messages;
    }

    String authority(String code, Language language) {
        return contracts
                .authority(code)
                .map(authority -> authority.name().in(language.locale()))
                .orElse(code);
    }

    String operation(String id, Language language) {
        return contracts
                .find(id)
                .map(operation -> operation.label().in(language.locale()))
                .orElse(id);
    }

    String service(String key, Language language) {
        return catalogue
                .service(key)
                .map(service -> service.text("title", language.locale()))
                .orElse(key);
    }

    /** What an activity of a procedure is called, for those who work on it and otherwise for the person. */
    String activity(String service, String activity, Language language) {
        return catalogue
                .service(service)
                .flatMap(known -> known.findText("task." + activity, language.locale())
                        .or(() -> known.findText("step." + activity, language.locale())))
                .orElse(activity);
    }

    /** Why a call failed, in words that tell what to do about it. */
    String cause(String code, Language language) {
        return find("repair.cause." + code, language).orElseGet(() -> word("repair.cause.other", language, code));
    }

    /** On whose side it went wrong, as far as that can be told. */
    String side(String code, Language language) {
        return Stream.of(Outcome.Reason.values())
                .filter(reason -> reason.name().equals(code))
                .map(reason -> word("repair.side." + reason.side(), language))
                .findFirst()
                .orElseGet(() -> word("repair.side.PLATFORM", language));
    }

    /** The time of day, to the second: what is tried again is soon. */
    String clock(Instant at, String authority) {
        ZonedDateTime local =
                at.atZone(contracts.authority(authority).map(Authority::zone).orElse(ZoneOffset.UTC));
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(local);
    }

    String attempt(CallAttempt attempt, Language language) {
        return find("repair.attempt." + attempt.outcome(), language).orElseGet(() -> cause(attempt.code(), language));
    }

    /** Writes the moment in the time zone of the authority. */
    String moment(Instant at, String authority, Language language) {
        return values.moment(
                at, contracts.authority(authority).map(Authority::zone).orElse(ZoneOffset.UTC), language);
    }

    CaseWords words(String service) {
        return new CaseWords(catalogue.require(service), dictionary, values);
    }

    private Optional<String> find(String key, Language language) {
        return Optional.ofNullable(messages.getMessage(key, null, "", language.locale()))
                .filter(text -> !text.isEmpty());
    }

    private String word(String key, Language language, Object... arguments) {
        String text = messages.getMessage(key, arguments, key, language.locale());
        return text == null ? key : text;
    }
}
