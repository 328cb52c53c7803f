package org.guichetunique.portal.citizen.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;

/** How a request stands, in one plain sentence each: what happens, who holds it, until when. */
@Component
public class Standing {

    private final Values values;

    public Standing(Values values) {
        this.values = values;
    }

    /** What has come of it, or what is being done. */
    public String title(Timeline timeline, Language language) {
        if (timeline.file() instanceof CaseFile.Closed closed) {
            return timeline.hasAnswer()
                    ? timeline.service().text("end." + closed.ending(), language.locale())
                    : Wording.in(language, "file." + without(timeline, closed) + ".title");
        }
        if (timeline.waitsForOwner()) {
            return Wording.in(language, "file.asked");
        }
        return pending(timeline)
                .map(entry -> name(timeline, entry, language))
                .orElseGet(() -> Wording.in(language, "file.underWay"));
    }

    /** What an entry is called; undoing is no step of the procedure, and is called after what it does. */
    static String name(Timeline timeline, Timeline.Entry entry, Language language) {
        Operation operation = entry.operation();
        String name = operation != null && entry.textKey().equals("step." + Timeline.UNDO)
                ? operation.label().in(language.locale())
                : timeline.service().text(entry.textKey(), language.locale());
        return entry.member().isEmpty() ? name : name + " · " + member(timeline, entry.member(), language);
    }

    /** Names one of several people by first name if it is known, else by number. */
    private static String member(Timeline timeline, String member, Language language) {
        return Stream.of(language == Language.ARABIC ? "givenNameArabic" : "givenName", "givenName")
                .flatMap(element -> Optional.ofNullable(timeline.values().get(new Address(member, element))).stream())
                .flatMap(known -> Optional.ofNullable(known.value()).stream())
                .map(value -> value.asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> timeline.service().findName("subject", member, language.locale()))
                .orElse(member);
    }

    /** Who holds it and since when; what to do next once it is closed. */
    public String holder(Timeline timeline, Language language) {
        if (timeline.file() instanceof CaseFile.Closed closed) {
            return timeline.hasAnswer()
                    ? timeline.service().text("next." + closed.ending(), language.locale())
                    : Wording.in(language, "file." + without(timeline, closed) + ".next");
        }
        if (timeline.waitsForOwner()) {
            if (timeline.asksUntil() != null) {
                return Wording.in(
                        language, "complement.asks", asking(timeline).name().in(language.locale()));
            }
            return pending(timeline)
                    .map(entry -> timeline.service().text(entry.textKey(), language.locale()))
                    .orElse("");
        }
        List<String> holders = timeline.pending().stream()
                .flatMap(entry -> Optional.ofNullable(entry.authority()).stream())
                .map(authority -> authority.name().in(language.locale()))
                .distinct()
                .toList();
        Authority competent = timeline.service().competence().authority();
        String who = holders.isEmpty()
                ? timeline.authority().name().in(language.locale())
                : holders.stream().collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
        return pending(timeline)
                .map(entry -> Wording.in(
                        language, "file.heldSince", who, values.moment(entry.startedAt(), competent.zone(), language)))
                .orElseGet(() -> Wording.in(language, "file.held", who));
    }

    /** Why there is no answer, in the name of a text: it was taken back, or never given. */
    private static String without(Timeline timeline, CaseFile.Closed closed) {
        return timeline.retractedAt() == null ? closed.ending() : "retracted";
    }

    /** Whose officer asks for a complement: the one before whom the file lies, be it a step of another authority. */
    private static Authority asking(Timeline timeline) {
        return timeline.pending().stream()
                .filter(entry -> !entry.byOwner() && entry.operation() == null)
                .flatMap(entry -> Optional.ofNullable(entry.authority()).stream())
                .findFirst()
                .orElse(timeline.authority());
    }

    /** Until when the State has to answer, or when it did. */
    public String time(Timeline timeline, Language language) {
        CaseFile.Filed file = timeline.file();
        var zone = timeline.service().competence().authority().zone();
        Instant retractedAt = timeline.retractedAt();
        if (retractedAt != null) {
            return Wording.in(language, "file.retracted", values.moment(retractedAt, zone, language));
        }
        if (file instanceof CaseFile.Closed closed) {
            return Wording.in(language, "file.closed", values.moment(closed.closedAt(), zone, language));
        }
        Instant asksUntil = timeline.asksUntil();
        if (asksUntil != null) {
            return Wording.in(language, "complement.until", values.lastDay(asksUntil, zone, language));
        }
        if (!Instant.now().isBefore(file.legalLimitAt())) {
            return Wording.in(
                    language, "file.limit.past", values.day(file.legalLimitAt().minusMillis(1), zone, language));
        }
        // The limit is the first instant after its last day.
        return Wording.in(language, "file.limit", values.lastDay(file.legalLimitAt(), zone, language));
    }

    /** The one that explains the waiting best: what the person has to do, or else what has been going on for longest. */
    private static Optional<Timeline.Entry> pending(Timeline timeline) {
        return timeline.pending().stream().min(Comparator.comparing(entry -> !entry.byOwner()));
    }
}
