package org.guichetunique.casework.office.task;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.stereotype.Component;

/**
 * Puts on record that an officer opened a file. Looking again within half an hour is the same reading: a page that
 * refreshes itself, or an officer who goes back and forth, is not many accesses.
 */
@Component
public class Readings {

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

    public Readings(ExchangeLog log, CaseFiles files, CaseValues values, Catalogue catalogue, Dictionary dictionary) {
        this.log = log;
        this.files = files;
        this.values = values;
        this.catalogue = catalogue;
        this.dictionary = dictionary;
    }

    private record Look(String task, String officer) {}

    /** Before the officer is shown anything: what cannot be recorded is not shown. */
    void opened(OfficerTask task, Officer officer) {
        opened(task.id(), task.caseId(), task.service(), task.activity(), officer);
    }

    /**
     * As for a task, for other work that justifies the reading.
     *
     * @param work its identifier
     * @param activity what it is, as it stands in the ledger
     */
    public void opened(String work, CaseId caseId, String serviceKey, String activity, Officer officer) {
        Look look = new Look(work, officer.subject());
        Instant now = Instant.now();
        synchronized (latest) {
            Instant before = latest.get(look);
            if (before != null && before.plus(ONE_READING).isAfter(now)) {
                return;
            }
        }
        PublicService service = catalogue.require(serviceKey);
        List<String> elements = values.of(caseId).keySet().stream()
                .flatMap(address -> service.element(address, dictionary).stream())
                .map(element -> element.id())
                .distinct()
                .sorted()
                .toList();
        log.read(
                new ExchangeLog.Reader(officer.subject(), officer.name(), officer.authority()),
                caseId.value(),
                files.require(caseId).owner(),
                work,
                new ExchangeLog.Purpose(
                        service.key(),
                        activity,
                        service.legalLimit().legalBasis().fr()),
                elements);
        synchronized (latest) {
            latest.put(look, now);
        }
    }
}
