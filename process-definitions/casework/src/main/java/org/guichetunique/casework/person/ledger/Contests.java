package org.guichetunique.casework.person.ledger;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.request.OpenedRequests;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contesting an access: opens and files a case of the service that takes an access, with this one in it. */
@RolesAllowed("CITIZEN")
@Component
public class Contests {

    /** The subject type of what is contested, in the dictionary. */
    private static final String ACCESS = "access";

    /** The element of the dictionary in which the person says why. */
    private static final String GROUNDS = "complaint.grounds";

    private final JdbcClient database;
    private final Ledger ledger;
    private final OpenedRequests requests;
    private final CaseFiles files;
    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Dictionary dictionary;

    public Contests(
            JdbcClient database,
            Ledger ledger,
            OpenedRequests requests,
            CaseFiles files,
            Catalogue catalogue,
            Contracts contracts,
            Dictionary dictionary) {
        this.database = database;
        this.ledger = ledger;
        this.requests = requests;
        this.files = files;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.dictionary = dictionary;
    }

    /** Whether some procedure examines what people contest. */
    public boolean arePossible() {
        return service().isPresent();
    }

    /**
     * Contests an access once, however often it is called.
     *
     * @return the file in which it is examined
     * @throws NoSuchElementException when it is no access to this person's data
     */
    @Transactional
    public Reference contest(long seq, Person person) {
        return contest(seq, "", person);
    }

    /**
     * As {@link #contest(long, Person)}.
     *
     * @param grounds what the person holds against it
     */
    @Transactional
    public Reference contest(long seq, String grounds, Person person) {
        DataUse access = access(seq, person);
        if (access.contested() != null) {
            return access.contested();
        }
        PublicService service = service().orElseThrow();
        // A person has one draft of a service: whoever clicks second waits here until the first has filed.
        CaseFile.Draft draft = requests.begin(service, person);
        Reference earlier = access(seq, person).contested();
        if (earlier != null) {
            files.discard(draft);
            return earlier;
        }
        requests.put(draft, service, facts(access.entry(), person.language()), person.actor());
        requests.say(draft, service, GROUNDS, grounds, person);
        database.sql("insert into contest (seq, case_id) values (:seq, :case)")
                .param("seq", seq)
                .param("case", draft.id().value())
                .update();
        return requests.file(draft, person).reference();
    }

    private DataUse access(long seq, Person person) {
        return ledger.find(seq, person).orElseThrow(() -> new NoSuchElementException("No access " + seq));
    }

    private Optional<PublicService> service() {
        return requests.service(ACCESS);
    }

    /** By element of the dictionary. */
    private Map<String, String> facts(Entry entry, Locale language) {
        Optional<Authority> authority = contracts.authority(entry.authority());
        ZoneId zone = authority.map(Authority::zone).orElse(ZoneOffset.UTC);
        LocalDateTime at = LocalDateTime.ofInstant(entry.at(), zone).truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("access.reference", entry.exchange().toString());
        facts.put("access.date", at.toLocalDate().toString());
        facts.put("access.time", at.toLocalTime().toString());
        facts.put(
                "access.authority",
                authority.map(known -> known.name().in(language)).orElse(entry.authority()));
        facts.put("access.reader", entry.actorName() == null ? "" : entry.actorName());
        facts.put(
                "access.purpose",
                catalogue
                        .service(entry.purpose())
                        .map(service -> service.text("title", language))
                        .orElse(entry.purpose()));
        facts.put("access.legalBasis", entry.legalBasis());
        facts.put(
                "access.elements",
                entry.elements().stream()
                        .map(id -> dictionary
                                .find(id)
                                .map(element -> element.label().in(language))
                                .orElse(id))
                        .distinct()
                        .collect(Collectors.joining("\n")));
        facts.values().removeIf(String::isBlank);
        return facts;
    }
}
