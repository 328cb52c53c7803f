package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.XmlElement;

/** When the timers of a model ring. */
final class Timers {

    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;

    private final TimerMoments limits;

    Timers(TimerMoments limits) {
        this.limits = limits;
    }

    /**
     * @param now after the filing
     * @return how long after that; empty where the event has no timer, or one that cannot be told beforehand
     */
    Optional<Duration> length(XmlElement event, PastCase past, Duration now) {
        return event.child("timerEventDefinition")
                .flatMap(timer -> timer.children().stream()
                        .filter(time -> time.name().equals("timeDuration")
                                || time.name().equals("timeDate"))
                        .findFirst()
                        .flatMap(time -> length(time.text().strip(), past, now)));
    }

    private Optional<Duration> length(String text, PastCase past, Duration now) {
        Optional<ModelExpression> expression = ModelExpression.parse(text);
        if (expression.isPresent()) {
            return expression.get().names().stream()
                    .findFirst()
                    .flatMap(name -> limits.at(name, past, now))
                    .map(at -> at.compareTo(now) > 0 ? at.minus(now) : Duration.ZERO);
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notInHours) {
            try {
                Period period = Period.parse(text);
                return Optional.of(Duration.ofDays((long) DAYS_OF_A_YEAR * period.getYears()
                        + (long) DAYS_OF_A_MONTH * period.getMonths()
                        + period.getDays()));
            } catch (DateTimeParseException notInDays) {
                return Optional.empty();
            }
        }
    }
}
