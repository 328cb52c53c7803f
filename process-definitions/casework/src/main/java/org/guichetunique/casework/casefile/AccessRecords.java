package org.guichetunique.casework.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/**
 * Puts on record that somebody was shown what a case knows: whose data it is finds that in their ledger. To be called before
 * anything is shown: what cannot be recorded is not shown.
 */
@Component
public final class AccessRecords {

    private static final Duration ONE_READING = Duration.ofMinutes(30);
    private static final int REMEMBERED = 10_000;

    private final ExchangeLog log;
    private final CaseFiles files;
    private final CaseValues values;
    private final Catalogue catalogue;
    private final Dictionary dictionary;

    /** Of this node. Where it is forgotten, an access is recorded once more rather than not at all. */
    private final Map<Look, Instant> latest = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    public AccessRecords(
            ExchangeLog log, CaseFiles files, CaseValues values, Catalogue catalogue, Dictionary dictionary) {
        this.log = log;
        this.files = files;
        this.values = values;
        this.catalogue = catalogue;
        this.dictionary = dictionary;
    }

    /**
     * The work that justifies it.
     *
     * @param work its identifier
     * @param activity what it is, as it stands in the ledger
     */
    public record Occasion(CaseId caseId, String service, String work, String activity) {}

    private record Look(String work, String reader) {}

    /**
     * An officer was shown all that the case knows.
     *
     * @return what identifies the access in the log
     */
    public UUID record(Officer officer, Occasion at) {
        PublicService service = catalogue.require(at.service());
        return record(
                new ExchangeLog.Reader(officer.subject(), officer.name(), officer.authority()),
                at,
                values.of(at.caseId()).keySet().stream()
                        .flatMap(address -> service.element(address, dictionary).stream())
                        .toList());
    }

    /**
     * As {@link #record(Officer, Occasion)}. Looking again at the same work within half an hour is the same reading: a page
     * that refreshes itself, or an officer who goes back and forth, is not many accesses.
     */
    public void recordOnce(Officer officer, Occasion at) {
        Look look = new Look(at.work(), officer.subject());
        Instant now = Instant.now();
        synchronized (latest) {
            Instant before = latest.get(look);
            if (before != null && before.plus(ONE_READING).isAfter(now)) {
                return;
            }
        }
        record(officer, at);
        synchronized (latest) {
            latest.put(look, now);
        }
    }

    /**
     * Somebody was shown some elements.
     *
     * @return what identifies the access in the log
     */
    public UUID record(ExchangeLog.Reader reader, Occasion at, Collection<Element> elements) {
        List<String> shown =
                elements.stream().map(Element::id).distinct().sorted().toList();
        String legalBasis = catalogue
                .require(at.service())
                .terms()
                .legalLimit()
                .legalBasis()
                .fr();
        return log.read(
                reader,
                at.caseId().value(),
                files.require(at.caseId()).owner(),
                at.work(),
                new ExchangeLog.Purpose(at.service(), at.activity(), legalBasis),
                shown);
    }
}
