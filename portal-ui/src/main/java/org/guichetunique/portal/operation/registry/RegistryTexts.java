package org.guichetunique.portal.operation.registry;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichetunique.casework.operation.registry.Health;
import org.guichetunique.casework.operation.registry.OperationTraffic;
import org.guichetunique.casework.operation.registry.OperationUse;
import org.guichetunique.exchange.contract.AddressSettings;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.ContractChange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says what the registry knows in plain words. */
@Component
class RegistryTexts {

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Values values;
    private final Environment environment;

    RegistryTexts(
            Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values, Environment environment) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.values = values;
        this.environment = environment;
    }

    /** Writes the value that this installation uses. */
    String address(Authority authority) {
        return AddressSettings.refused(authority.address()).isEmpty()
                ? environment.resolvePlaceholders(authority.address())
                : authority.address();
    }

    String operation(String id, Language language) {
        return contracts
                .find(id)
                .map(operation -> operation.label().in(language.locale()))
                .orElse(id);
    }

    /** The name that an operation has, or had, at its authority. */
    String ofAuthority(String code, String operation, Language language) {
        return operation(code + "." + operation, language);
    }

    String elements(Operation operation, Language language) {
        return operation.elements().stream()
                .flatMap(id -> dictionary.find(id).stream())
                .map(element -> element.label().in(language.locale()))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
    }

    String users(List<OperationUse> uses, Language language) {
        return uses.isEmpty()
                ? Wording.in(language, "registry.unused")
                : uses.stream()
                        .map(use -> use(use, language))
                        .distinct()
                        .collect(Collectors.joining(language == Language.ARABIC ? "؛ " : "; "));
    }

    private String use(OperationUse use, Language language) {
        return catalogue
                .service(use.service())
                .map(service -> service.text("title", language.locale())
                        + service.findText(use.step(), language.locale())
                                .map(step -> " (" + step + ")")
                                .orElse(""))
                .orElse(use.service());
    }

    String health(Health health, Language language) {
        return Wording.in(language, "registry.health." + health.name());
    }

    String count(long number, Language language) {
        return values.number(BigDecimal.valueOf(number), language);
    }

    String share(long part, long whole, Language language) {
        return whole == 0
                ? Wording.in(language, "registry.nothing")
                : Wording.in(language, "registry.percent", count((100 * part + whole / 2) / whole, language));
    }

    String latency(OperationTraffic traffic, Language language) {
        return Wording.in(
                language,
                "registry.latency",
                count(traffic.medianMillis(), language),
                count(traffic.slowMillis(), language));
    }

    String hours(Authority authority, Language language) {
        String days = authority.calendar().workingDays().stream()
                .sorted()
                .map((DayOfWeek day) -> day.getDisplayName(TextStyle.FULL, dates(language)))
                .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
        var hours = authority.calendar().hours();
        return hours == null
                ? Wording.in(language, "registry.always", days)
                : Wording.in(
                        language,
                        "registry.between",
                        days,
                        hours.from().toString(),
                        hours.to().toString());
    }

    private static Locale dates(Language language) {
        return language == Language.ARABIC ? Locale.forLanguageTag("ar-MA") : language.locale();
    }

    String moment(Instant at, Authority authority, Language language) {
        return values.moment(at, authority.zone(), language);
    }

    String change(String code, ContractChange change, Language language) {
        return Wording.in(
                language,
                "registry.change." + change.kind().name(),
                ofAuthority(code, change.operation(), language),
                change.what());
    }
}
