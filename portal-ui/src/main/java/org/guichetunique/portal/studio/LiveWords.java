package org.guichetunique.portal.studio;

import java.math.BigDecimal;
import java.time.Duration;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What is seen of a procedure, in words and numbers. */
record LiveWords(Catalogue catalogue, Contracts contracts, Dictionary dictionary, Values values, String procedure) {

    private static final String NOTHING = "–";

    /** What the procedure is called. */
    String title(Language language) {
        return new ProcedureNames(catalogue).of(procedure, language);
    }

    /** The name of a step as people know it; its id if the step no longer exists. */
    String step(String activity, Language language) {
        return new ProcedureNames(catalogue).step(procedure, activity, language);
    }

    String authority(String operation, Language language) {
        return contracts
                .find(operation)
                .map(Operation::authority)
                .map(authority -> authority.name().in(language.locale()))
                .orElse(operation);
    }

    String operation(String operation, Language language) {
        return contracts
                .find(operation)
                .map(one -> one.label().in(language.locale()))
                .orElse(operation);
    }

    String count(long number, Language language) {
        return values.number(BigDecimal.valueOf(number), language);
    }

    String percent(double share, Language language) {
        long percent = Math.round(100 * share);
        return share > 0 && percent == 0
                ? Wording.in(language, "live.percent.less")
                : Wording.in(language, "live.percent", String.valueOf(percent));
    }

    String share(long part, long whole, Language language) {
        return whole == 0 || part == 0 ? NOTHING : percent((double) part / whole, language);
    }

    /** A count, and its share of a whole. */
    String of(long part, long whole, Language language) {
        return part == 0
                ? "0"
                : whole == 0
                        ? count(part, language)
                        : Wording.in(
                                language, "live.part", count(part, language), percent((double) part / whole, language));
    }

    /** In the largest unit of which there are at least two. */
    String time(Duration time, Language language) {
        long seconds = time.toSeconds();
        if (seconds < 2) {
            return Wording.in(language, "live.time.millis", count(time.toMillis(), language));
        }
        if (seconds < 120) {
            return Wording.in(language, "live.time.seconds", seconds);
        }
        if (seconds < 2 * 3600) {
            return Wording.in(language, "live.time.minutes", Math.round(seconds / 60.0));
        }
        return seconds < 2 * 86_400
                ? Wording.in(language, "live.time.hours", Math.round(seconds / 3600.0))
                : days(Math.round(seconds / 86_400.0), language);
    }

    private String days(long days, Language language) {
        return Wording.in(language, "live.time.days", days, count(days, language));
    }
}
