package org.guichetunique.casework.casefile.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.RequestFiled;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.DocumentKind;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Puts documents down in the transaction in which a case comes to them. What stands on them is written there, too; their
 * files are drawn when somebody asks for them ({@link DrawnDocuments}).
 */
@Component
public final class Issuing {

    /** The document that every request has from the moment of its filing. It stays true, whatever is undone. */
    public static final String RECEIPT = "receipt";

    /** Where all are drawn at once, the one who put it down draws it; others leave it alone for so long. */
    static final Duration DRAWN_WITHIN = Duration.ofSeconds(30);

    private final DocumentRecords records;
    private final CaseValues values;
    private final CaseSteps steps;
    private final Catalogue catalogue;
    private final CaseEvents events;
    private final SealedSheets sheets;

    Issuing(
            DocumentRecords records,
            CaseValues values,
            CaseSteps steps,
            Catalogue catalogue,
            CaseEvents events,
            SealedSheets sheets) {
        this.records = records;
        this.values = values;
        this.steps = steps;
        this.catalogue = catalogue;
        this.events = events;
        this.sheets = sheets;
    }

    @EventListener
    @Order(RequestFiled.DOCUMENTS)
    void on(RequestFiled filed) {
        filed(filed.file().id(), filed.service(), filed.at());
    }

    public void filed(CaseId id, PublicService service, Instant now) {
        String code = service.authorityNamedAt()
                .flatMap(address -> Optional.ofNullable(values.of(id).get(address)))
                .flatMap(named -> Optional.ofNullable(named.value()))
                .map(named -> named.asString(""))
                .filter(named -> !named.isEmpty())
                .orElse(service.competence().authority().code());
        add(id, RECEIPT, code, Map.of(), now);
    }

    /** @param activity the task that is done or the end event that is reached */
    public void reached(CaseId id, String service, String activity) {
        List<DocumentKind> kinds = catalogue
                .service(service)
                .map(found -> found.output().documentsAt(activity))
                .orElse(List.of());
        if (kinds.isEmpty()) {
            return;
        }
        Map<Address, KnownValue> known = values.of(id);
        for (DocumentKind kind : kinds) {
            if (known.keySet().containsAll(kind.needs())) {
                Map<Address, JsonNode> facts = facts(kind, known);
                if (!kind.refusedAt().isEmpty()) {
                    facts.putAll(ToldRefusal.facts(steps.of(id), kind.refusedAt()));
                }
                add(id, kind.key(), issuer(kind, known), facts, Instant.now());
                events.record(id, CaseEvent.Kind.DOCUMENT_ISSUED, kind.key());
            }
        }
    }

    private void add(CaseId id, String kind, String issuedBy, Map<Address, JsonNode> facts, Instant now) {
        records.add(id, kind, issuedBy, facts, now, DRAWN_WITHIN).ifPresent(sheets::putDown);
    }

    /** Whom the case names, where the service says that it does; else the service's own. */
    private static String issuer(DocumentKind kind, Map<Address, KnownValue> known) {
        KnownValue named = kind.issuedByAt() == null ? null : known.get(kind.issuedByAt());
        return named == null || named.value() == null
                ? kind.issuedBy().code()
                : named.value().asString(kind.issuedBy().code());
    }

    private static Map<Address, JsonNode> facts(DocumentKind kind, Map<Address, KnownValue> known) {
        List<Address> addresses = new ArrayList<>(
                kind.printed(known.keySet().stream().map(Address::subject).toList()));
        Stream.of("givenName", "familyName").forEach(name -> addresses.add(new Address(kind.concerns(), name)));
        Address place = kind.place();
        if (place != null) {
            addresses.add(place);
        }
        List.copyOf(addresses).forEach(address -> addresses.add(ArabicNames.of(address)));
        Map<Address, JsonNode> facts = new LinkedHashMap<>();
        for (Address address : addresses) {
            KnownValue value = known.get(address);
            if (value != null && value.value() != null && !value.value().isNull()) {
                facts.put(address, value.value());
            }
        }
        return facts;
    }
}
