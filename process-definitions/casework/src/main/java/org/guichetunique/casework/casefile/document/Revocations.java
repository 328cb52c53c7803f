package org.guichetunique.casework.casefile.document;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.DocumentKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place that says when a document is valid no longer: when what it says is ended or undone, in the transaction that
 * does so. Which document rests on what is read from the procedure's files. A receipt stays true: it says that something
 * was filed.
 */
@Component
public final class Revocations {

    private final DocumentRecords records;
    private final Catalogue catalogue;

    public Revocations(DocumentRecords records, Catalogue catalogue) {
        this.records = records;
        this.catalogue = catalogue;
    }

    /** Why a document is valid no longer; pages have the words. */
    public enum Why {
        /** The one who asked for it took the request back. */
        WITHDRAWN,
        /** The request was closed because something was not handed in. */
        LAPSED,
        /** What it contested exists no longer. */
        WITHOUT_OBJECT,
        /** The administration undid the whole request. */
        UNDONE,
        /** The procedure undid the act that it tells of. */
        STEP_UNDONE,
        /** The procedure ended otherwise than the document foresaw. */
        ENDED_OTHERWISE,
        /** The decision was overruled on appeal. */
        APPEAL_UPHELD,
        /** The authority took its decision back, after hearing the person. */
        DECISION_RETRACTED;

        /** In a table, as the ending of a case, and in the name of a text. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a case with this ending ended so. */
        boolean isEnding(@Nullable String ending) {
            return code().equals(ending);
        }

        public static Why of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * The case ends before its procedure does, and what it has done is undone: nothing that it gave is valid any more.
     *
     * @return how many documents were valid until now
     */
    public int endedEarly(CaseId id, Why why) {
        return records.revoke(id, null, why, Instant.now());
    }

    /** The procedure reaches one of its ends, which some documents do not outlive. */
    public void reachedEnd(CaseId id, String service, String endEvent) {
        revoke(id, service, kind -> kind.endsAt(endEvent), Why.ENDED_OTHERWISE);
    }

    /** The procedure undoes a task of its own. */
    public void undid(CaseId id, String service, String task) {
        revoke(id, service, kind -> kind.restsOn(task), Why.STEP_UNDONE);
    }

    /** @param ending the end event at which the contested case was closed */
    public void overruled(CaseId contested, String service, String ending) {
        revoke(contested, service, kind -> kind.restsOn(ending), Why.APPEAL_UPHELD);
    }

    /**
     * The authority takes back what it decided: nothing that the case gave is valid any more.
     *
     * @return how many documents were valid until now
     */
    public int retracted(CaseId id) {
        return records.revoke(id, null, Why.DECISION_RETRACTED, Instant.now());
    }

    private void revoke(CaseId id, String service, Predicate<DocumentKind> ended, Why why) {
        catalogue.service(service).stream()
                .flatMap(found -> found.output().documents().stream())
                .filter(ended)
                .forEach(kind -> records.revoke(id, kind.key(), why, Instant.now()));
    }
}
