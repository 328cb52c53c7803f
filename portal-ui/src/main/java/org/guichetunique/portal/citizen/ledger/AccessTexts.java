package org.guichetunique.portal.citizen.ledger;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.casework.audit.PersonLookup;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.notification.SmsCarrier;
import org.guichetunique.casework.request.counter.AssistedFiling;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Says what the log says, in words that a person reads. What has left the catalogue keeps the log's own words. */
@Component
class AccessTexts {

    /** Readings that are told in words of their own, by what stands in the log. */
    private static final Set<String> TOLD = Set.of("contested-reading", "own-reading");

    /** What people have done with their own data. */
    private static final Set<String> OWN = Set.of("export", "erasure");

    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;
    private final Values values;

    AccessTexts(Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values) {
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
        this.values = values;
    }

    String authority(String code, Language language) {
        return Operator.PLATFORM.equals(code) ? Wording.in(language, "frame.name") : ofContract(code, language);
    }

    private String ofContract(String code, Language language) {
        return contracts
                .authority(code)
                .map(authority -> authority.name().in(language.locale()))
                .orElse(code);
    }

    /** What happened: an officer or an operator read, an authority was asked and answered or not, an answer served again. */
    String what(DataUse access, Language language) {
        Entry entry = access.entry();
        String subject = contracts
                .find(entry.operation())
                .map(operation -> operation.label().in(language.locale()))
                .orElse("");
        return switch (entry.kind()) {
            case READING -> {
                if (OWN.contains(entry.purpose())) {
                    yield Wording.in(language, "ledger.own." + entry.purpose());
                }
                String reader = entry.actorName() == null ? "" : entry.actorName();
                if (access.stated() != null) {
                    yield Wording.in(
                            language,
                            "ledger.stated",
                            reader,
                            Wording.in(language, "reading.reason." + access.stated()),
                            access.statedText() == null ? "" : access.statedText());
                }
                if (TOLD.contains(entry.operation())) {
                    yield Wording.in(language, "ledger." + entry.operation(), reader);
                }
                if (access.reason() == null) {
                    yield Wording.in(language, "ledger.read", reader);
                }
                yield Wording.in(
                        language,
                        entry.purpose().equals(PersonLookup.PURPOSE) ? "ledger.audited" : "ledger.looked",
                        reader,
                        access.reason());
            }
            case REUSE -> Wording.in(language, "ledger.reused", subject);
            case EXCHANGE ->
                Wording.in(
                        language,
                        switch (entry.outcome()) {
                            case "answered" -> isEvidence(entry) ? "ledger.answered" : "ledger.done";
                            case "refused" -> "ledger.refused";
                            case "deferred" -> "ledger.deferred";
                            default -> "ledger.failed";
                        },
                        subject);
        };
    }

    /** Whether anything was learnt about the person; whoever only passes a message on has provided nothing. */
    private boolean isEvidence(Entry entry) {
        return contracts
                .find(entry.operation())
                .map(operation -> operation.evidenceType() != null)
                .orElse(true);
    }

    String when(Entry entry, Language language) {
        return values.dayAndTime(
                entry.at(),
                contracts.authority(entry.authority()).map(Authority::zone).orElse(ZoneOffset.UTC),
                language);
    }

    String purpose(Entry entry, Language language) {
        return catalogue
                .service(entry.purpose())
                .map(service -> service.text("title", language.locale()))
                .orElseGet(() -> switch (entry.purpose()) {
                    case Mandates.PURPOSE -> Wording.in(language, "mandate.purpose");
                    case AssistedFiling.PURPOSE -> Wording.in(language, "ledger.purpose.counter");
                    case PersonLookup.PURPOSE -> Wording.in(language, "audit.purpose.audit");
                    case SmsCarrier.PURPOSE -> Wording.in(language, "ledger.purpose.notification");
                    case String own when OWN.contains(own) -> Wording.in(language, "held.title");
                    default -> entry.purpose();
                });
    }

    /** Who acted in the person's name when an authority was asked; empty where they did themself. */
    Optional<String> actor(Entry entry, Language language) {
        return entry.kind() == Entry.Kind.EXCHANGE
                ? Optional.ofNullable(entry.actorName()).map(name -> Wording.in(language, "ledger.actor", name))
                : Optional.empty();
    }

    /** The log holds the French text. If the contract or the service still says the same, its translation is shown. */
    String legalBasis(Entry entry, Language language) {
        return contracts
                .find(entry.operation())
                .map(Operation::legalBasis)
                .or(() -> catalogue
                        .service(entry.purpose())
                        .map(service -> service.terms().legalLimit().legalBasis()))
                .filter(label -> label.fr().equals(entry.legalBasis()))
                .map(label -> label.in(language.locale()))
                .orElse(entry.legalBasis());
    }

    List<String> elements(Entry entry, Language language) {
        return entry.elements().stream()
                .map(id -> Optional.ofNullable(dictionary.find(id).orElse(null))
                        .map(element -> element.label().in(language.locale()))
                        .orElse(id))
                .distinct()
                .sorted()
                .toList();
    }
}
