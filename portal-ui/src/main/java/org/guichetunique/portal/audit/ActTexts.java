package org.guichetunique.portal.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.guichetunique.casework.audit.OfficialAct;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;

/** Says what somebody of the house did. */
@Component
class ActTexts {

    private static final String LEFT_TO_RIGHT = "\u2066%s\u2069";

    private final AuditTexts texts;

    ActTexts(AuditTexts texts) {
        this.texts = texts;
    }

    String what(OfficialAct act, Language language) {
        return switch (act.source()) {
            case OFFICE -> office(act, language);
            case PUBLICATION ->
                Wording.in(
                        language,
                        "audit.act.publication." + act.what(),
                        texts.service(Objects.requireNonNullElse(act.procedure(), ""), language),
                        Objects.requireNonNullElse(act.count(), 0),
                        Objects.requireNonNullElse(act.about(), ""));
            case RETRACTION ->
                Wording.in(language, "audit.act.retraction." + act.what(), Objects.requireNonNullElse(act.other(), ""));
            case SEARCH ->
                Wording.in(language, "audit.act.search", act.detail(), Objects.requireNonNullElse(act.count(), 0));
            case REPAIR, AUDIT ->
                Wording.in(language, "audit.act." + act.source().name().toLowerCase(Locale.ROOT) + "." + act.what());
        };
    }

    /** Whoever wrote the sentences for supervisors wrote them for auditors, too. */
    private String office(OfficialAct act, Language language) {
        LocalDate from = act.from();
        LocalDate to = act.to();
        String nobody = Wording.in(language, "act.nobody");
        String kind = act.what().toUpperCase(Locale.ROOT).replace('-', '_');
        String variant = kind.equals("ABSENCE_STATED") && act.other() == null
                ? ".alone"
                : kind.equals("ENTRUSTED") && act.about() == null ? ".free" : "";
        return Wording.in(
                language,
                "act." + kind + variant,
                act.actorName(),
                Objects.requireNonNullElse(act.about(), nobody),
                Objects.requireNonNullElse(act.other(), nobody),
                from == null || to == null ? "" : days(from, to, language),
                act.reference() == null ? "" : LEFT_TO_RIGHT.formatted(act.reference()),
                Objects.requireNonNullElse(act.count(), 1));
    }

    private String days(LocalDate from, LocalDate to, Language language) {
        return from.equals(to)
                ? Wording.in(language, "absence.day", texts.values().day(from, language))
                : Wording.in(
                        language,
                        "absence.days",
                        texts.values().day(from, language),
                        texts.values().day(to, language));
    }
}
