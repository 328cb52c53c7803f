package org.guichetunique.portal.office.task;

import java.time.Instant;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** Writes opinions as sentences. */
record OpinionWords(Contracts contracts, Values values, PublicService service) {

    String authority(String code, Language language) {
        return contracts
                .authority(code)
                .map(authority -> authority.name().in(language.locale()))
                .orElse(code);
    }

    String state(Opinion opinion, Language language) {
        Opinion.Answer answer = opinion.answer();
        return switch (opinion.state()) {
            case ASKED, ESCALATED ->
                Wording.in(
                        language,
                        "opinions.state." + opinion.state(),
                        day(opinion.askedAt(), language),
                        lastDay(opinion, language));
            case DEEMED, VOID, REVOKED ->
                Wording.in(language, "opinions.state." + opinion.state(), lastDay(opinion, language));
            case GIVEN ->
                Wording.in(
                        language,
                        opinion.late() ? "opinions.state.late" : "opinions.state.GIVEN",
                        answer == null ? "" : Wording.in(language, "opinions.answer." + answer),
                        opinion.answeredAt() == null ? "" : day(opinion.answeredAt(), language));
        };
    }

    /** What is asked, in the officer's own words, or what the procedure has this step for. */
    String question(Opinion opinion, Language language) {
        if (opinion.question() != null) {
            return opinion.question();
        }
        return opinion.activity() == null ? "" : service.text("step." + opinion.activity(), language.locale());
    }

    /** Whether who decides follows it, and why; empty until they say so. */
    String weighed(Opinion opinion, Language language) {
        Boolean followed = opinion.followed();
        return followed == null
                ? ""
                : Wording.in(language, followed ? "opinions.followed" : "opinions.overruled", opinion.weighed());
    }

    String lastDay(Opinion opinion, Language language) {
        return day(opinion.dueAt().minusMillis(1), language);
    }

    private String day(Instant at, Language language) {
        return values.day(at, service.competence().calendar().zone(), language);
    }
}
