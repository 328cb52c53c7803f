package org.guichetunique.portal.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.audit.AuditedAccess;
import org.guichetunique.casework.audit.PersonLookup;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.request.mandate.CountrySettings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Says what the log says, in words that an auditor reads. What has left the catalogue keeps the log's own words. */
@Component
class AuditTexts {

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Values values;
    private final ZoneId zone;

    AuditTexts(
            Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values, CountrySettings country) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.values = values;
        this.zone = LegalZones.of(country.zone());
    }

    /** In which the desk counts days and tells the time. */
    ZoneId zone() {
        return zone;
    }

    String moment(Instant at, Language language) {
        return values.dayAndTime(at, zone, language);
    }

    Values values() {
        return values;
    }

    String authority(String code, Language language) {
        return Operator.PLATFORM.equals(code)
                ? Wording.in(language, "frame.name")
                : contracts
                        .authority(code)
                        .map(known -> known.name().in(language.locale()))
                        .orElse(code);
    }

    String operation(String id, Language language) {
        return contracts
                .find(id)
                .map(known -> known.label().in(language.locale()))
                .orElse(id);
    }

    String service(String key, Language language) {
        return catalogue
                .service(key)
                .map(known -> known.text("title", language.locale()))
                .orElseGet(() -> known("audit.purpose." + key, key, language));
    }

    List<String> elements(Entry entry, Language language) {
        return entry.elements().stream()
                .map(id -> dictionary
                        .find(id)
                        .map(element -> element.label().in(language.locale()))
                        .orElse(id))
                .distinct()
                .sorted()
                .toList();
    }

    /** Who used the data: a reader, or the authority that was asked. */
    String who(Entry entry, Language language) {
        String authority = authority(entry.authority(), language);
        return entry.actorName() == null
                ? authority
                : entry.kind() == Entry.Kind.READING
                        ? Wording.in(language, "audit.agent", entry.actorName(), authority)
                        : Wording.in(language, "audit.asked.for", authority, entry.actorName());
    }

    String what(AuditedAccess access, Language language) {
        Entry entry = access.entry();
        return switch (entry.kind()) {
            case EXCHANGE ->
                Wording.in(language, "audit.what." + entry.outcome(), operation(entry.operation(), language));
            case REUSE -> Wording.in(language, "audit.what.reused", operation(entry.operation(), language));
            case READING -> reading(access, language);
        };
    }

    private String reading(AuditedAccess access, Language language) {
        Entry entry = access.entry();
        if (entry.purpose().equals(PersonLookup.PURPOSE)) {
            return Wording.in(language, "audit.what.audited");
        }
        if (access.stated() != null) {
            return Wording.in(language, "audit.what.stated");
        }
        if (access.reason() != null) {
            return Wording.in(language, "audit.what.looked");
        }
        return activity(entry, language)
                .map(task -> Wording.in(language, "audit.what.task", task))
                .orElseGet(() -> Wording.in(language, "audit.what.read"));
    }

    private Optional<String> activity(Entry entry, Language language) {
        return catalogue
                .service(entry.purpose())
                .flatMap(known -> known.findText("task." + entry.operation(), language.locale())
                        .or(() -> known.findText("step." + entry.operation(), language.locale())));
    }

    /** The reason that somebody gave; empty where a task or a contract is the reason. */
    String why(AuditedAccess access, Language language) {
        if (access.stated() != null) {
            String reason = known("reading.reason." + access.stated(), access.stated(), language);
            String text = access.statedText();
            return text == null || text.isBlank() ? reason : Wording.in(language, "audit.why", reason, text);
        }
        return access.reason() == null ? "" : access.reason();
    }

    private static String known(String key, String otherwise, Language language) {
        String text = Wording.in(language, key);
        return text.equals(key) ? otherwise : text;
    }
}
