package org.guichetunique.procedures.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.calendar.WorkingCalendar;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how long everybody has: the authority, those it asks, and the person. */
final class TimeEntries {

    private static final Period USUAL_RETENTION = Period.ofYears(10);

    private final ServiceEntry entry;

    TimeEntries(ServiceEntry entry) {
        this.entry = entry;
    }

    Optional<LegalLimit> legalLimit(WorkingCalendar calendar) {
        JsonNode limit = entry.root().path("legalLimit");
        Optional<Term> duration = ServiceEntry.term(limit.path("duration"));
        Optional<Term> warning = ServiceEntry.term(limit.path("warning"));
        if (duration.isEmpty() || warning.isEmpty()) {
            entry.add("/legalLimit", ProcedureRule.TERM_INVALID, ServiceEntry.LONGEST);
            return Optional.empty();
        }
        LegalLimit read = new LegalLimit(
                duration.get(),
                warning.get(),
                LegalLimit.Silence.valueOf(limit.path("silence").asString().toUpperCase(Locale.ROOT)),
                Label.of(limit.path("legalBasis")));
        LocalDate any = LocalDate.EPOCH;
        if (!warning.get().lastDay(any, calendar).isBefore(duration.get().lastDay(any, calendar))) {
            entry.add("/legalLimit/warning", ProcedureRule.WARNING_AFTER_LIMIT);
        }
        return Optional.of(read);
    }

    LegalTerms terms(LegalLimit limit, WorkingCalendar calendar) {
        return new LegalTerms(limit, complement(), consultation(), retention(calendar));
    }

    private Complement complement() {
        JsonNode node = entry.root().path("complement");
        if (node.isMissingNode()) {
            return Complement.USUAL;
        }
        return new Complement(
                entry.term("/complement/within").orElse(Complement.USUAL.within()),
                Complement.Otherwise.valueOf(node.path("otherwise").asString().toUpperCase(Locale.ROOT)));
    }

    private Consultation consultation() {
        JsonNode node = entry.root().path("opinions");
        if (node.isMissingNode()) {
            return Consultation.USUAL;
        }
        return new Consultation(
                entry.term("/opinions/within").orElse(Consultation.USUAL.within()),
                entry.term("/opinions/reminder").orElse(Consultation.USUAL.reminder()),
                Consultation.Otherwise.valueOf(
                        node.path("otherwise").asString("escalate").toUpperCase(Locale.ROOT)));
    }

    Appeal appeal() {
        JsonNode node = entry.root().path("appeal");
        Map<String, Label> courts = new LinkedHashMap<>();
        node.path("courts").properties().forEach(one -> courts.put(one.getKey(), Label.of(one.getValue())));
        return new Appeal(
                entry.term("/appeal/within").orElse(null),
                authority(node, "to"),
                authority(node, "then"),
                Label.of(node.path("court")),
                courts);
    }

    private @Nullable Authority authority(JsonNode node, String key) {
        return node.has(key) ? entry.authority("/appeal/" + key, node.path(key)).orElse(null) : null;
    }

    Hearing hearing() {
        JsonNode node = entry.root().path("hearing");
        return new Hearing(
                entry.term("/hearing/within").orElse(Hearing.USUAL.within()),
                node.has("legalBasis") ? Label.of(node.path("legalBasis")) : Hearing.USUAL.legalBasis());
    }

    /** Nobody loses the file while its answer can still be contested. */
    private Period retention(WorkingCalendar calendar) {
        String text = entry.root().path("retention").asString("");
        Period retention = text.isEmpty() ? USUAL_RETENTION : Period.parse(text);
        Optional<Term> appeal = ServiceEntry.term(entry.root().at("/appeal/within"));
        LocalDate any = LocalDate.EPOCH;
        if (appeal.isPresent() && any.plus(retention).isBefore(appeal.get().lastDay(any, calendar))) {
            entry.add("/retention", ProcedureRule.RETENTION_TOO_SHORT);
        }
        return retention;
    }
}
