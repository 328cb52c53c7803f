package org.guichetunique.procedures.check;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.XmlElement;

/** Whether conditions name what a case knows, and timers a time. */
final class ExpressionCheck {

    private static final Set<String> CLOCK = Set.of("legalLimit", "legalWarning", "opinionLimit");

    private final CheckedProcedure one;

    ExpressionCheck(CheckedProcedure one) {
        this.one = one;
    }

    void expressions(XmlElement root) {
        root.all()
                .filter(element -> ModelExpression.looksLikeOne(element.text()))
                .forEach(element -> ModelExpression.parse(element.text())
                        .ifPresent(expression -> expression.names().forEach(name -> {
                            if (!CLOCK.contains(name) && one.address(name).isEmpty()) {
                                one.add(element, ProcedureRule.EXPRESSION_NAME, name);
                            }
                        })));
    }

    void timers(XmlElement root) {
        root.all()
                .filter(element ->
                        element.name().equals("timeDate") || element.name().equals("timeDuration"))
                .filter(element -> !ModelExpression.looksLikeOne(element.text()))
                .filter(element -> !isTime(element))
                .forEach(element -> one.add(element, ProcedureRule.TIME_INVALID, element.text()));
    }

    private static boolean isTime(XmlElement element) {
        try {
            if (element.name().equals("timeDate")) {
                OffsetDateTime.parse(element.text());
                return true;
            }
            return element.text().matches("P[0-9]{1,4}[DWMY]")
                    || Duration.parse(element.text()).isPositive();
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
