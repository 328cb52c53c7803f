package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.form.OutcomeReasons;
import org.guichetunique.procedures.model.XmlElement;

/** Whether each outcome of an officer's decision has its reasons, and each reason its outcome. */
final class ReasonCheck {

    private final CheckedProcedure one;

    ReasonCheck(CheckedProcedure one) {
        this.one = one;
    }

    void forms() {
        one.service()
                .questions()
                .forms()
                .values()
                .forEach(form -> form.fields().forEach(field -> {
                    OutcomeReasons reasons = field.reasons();
                    if (reasons != null) {
                        tied(form, field, reasons);
                    }
                }));
    }

    private void tied(Form form, Field field, OutcomeReasons reasons) {
        List<Field> before =
                form.fields().takeWhile(other -> !other.equals(field)).toList();
        CodeList outcomes = before.stream()
                .filter(other -> other.address().equals(reasons.outcome()))
                .map(other -> other.element().codes())
                .findFirst()
                .orElse(null);
        CodeList codes = field.element().codes();
        if (outcomes == null || codes == null) {
            say(ProcedureRule.REASON_WITHOUT_OUTCOME, field.address(), reasons.outcome());
            return;
        }
        Set<String> used = reasons.byOutcome().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        reasons.byOutcome().keySet().stream()
                .filter(outcome -> !outcomes.codes().containsKey(outcome))
                .forEach(outcome -> say(ProcedureRule.REASON_UNKNOWN, outcome, outcomes.name(), form.id()));
        used.stream()
                .filter(reason -> !codes.codes().containsKey(reason))
                .forEach(reason -> say(ProcedureRule.REASON_UNKNOWN, reason, codes.name(), form.id()));
        codes.codes().keySet().stream()
                .filter(reason -> !used.contains(reason))
                .forEach(reason -> say(ProcedureRule.REASON_NEVER, reason, form.id()));
        outcomes.codes().keySet().stream()
                .filter(outcome -> reasons.of(outcome).isEmpty())
                .forEach(outcome -> say(ProcedureRule.OUTCOME_WITHOUT_REASON, outcome, form.id()));
    }

    /** Two lists about one decision that are chosen from freely let officers sign what makes no sense. */
    void untied(XmlElement task, Form form) {
        Map<String, List<Field>> lists = form.fields()
                .filter(field -> field.element().kind() == Element.Kind.CODE)
                .collect(Collectors.groupingBy(field -> field.address().subject()));
        lists.values().stream()
                .filter(fields -> fields.size() > 1)
                .forEach(fields -> fields.stream()
                        .skip(1)
                        .filter(field -> field.reasons() == null)
                        .forEach(field -> one.add(
                                task,
                                ProcedureRule.REASON_UNTIED,
                                field.address(),
                                fields.getFirst().address())));
    }

    private void say(ProcedureRule rule, Object... arguments) {
        one.findings().add(Finding.of(one.files().path(ProcedureFiles.SERVICE), 1, rule, arguments));
    }
}
