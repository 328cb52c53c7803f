package org.guichetunique.portal.task;

import java.time.Instant;
import org.guichetunique.engine.opinion.Opinion;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.field.Values;
import org.guichetunique.portal.frame.Wording;
import org.guichetunique.portal.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** Opinions in words. */
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
            case DEEMED, VOID -> Wording.in(language, "opinions.state." + opinion.state(), lastDay(opinion, language));
            case GIVEN ->
                Wording.in(
                        language,
                        opinion.late() ? "opinions.state.late" : "opinions.state.GIVEN",
                        answer == null ? "" : Wording.in(language, "opinions.answer." + answer),
                        opinion.answeredAt() == null ? "" : day(opinion.answeredAt(), language));
        };
    }

    String lastDay(Opinion opinion, Language language) {
        return day(opinion.dueAt().minusMillis(1), language);
    }

    private String day(Instant at, Language language) {
        return values.day(at, service.calendar().zone(), language);
    }
}
