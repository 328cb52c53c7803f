package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.Eligibility;
import org.guichetunique.procedures.catalogue.EntitlementRule;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;

/** Whether what a service asks people, or tells them before they ask, has something that answers it. */
final class QuestionCheck {

    private final CheckedProcedure one;
    private final Set<String> decisions;

    /** @param decisions of the rules of the procedure, by their identifiers */
    QuestionCheck(CheckedProcedure one, Set<String> decisions) {
        this.one = one;
        this.decisions = decisions;
    }

    /** A question that stands in for evidence must name evidence that would answer it. */
    void fallbacks() {
        one.service()
                .questions()
                .forms()
                .forEach((id, form) -> form.fields()
                        .filter(field -> field.fallback().isPresent())
                        .filter(field -> one.service().questions().evidence().stream()
                                .filter(need -> need.operation().id().equals(field.fallbackFor()))
                                // A file stands in for the whole of an answer.
                                .noneMatch(need -> field.element().kind() == Element.Kind.DOCUMENT
                                        || need.operation()
                                                .brings(need.bindings())
                                                .contains(field.address())))
                        .forEach(field -> one.findings()
                                .add(Finding.of(
                                        one.files().path(ProcedureFiles.SERVICE),
                                        1,
                                        ProcedureRule.FALLBACK_WRONG,
                                        id,
                                        field.address(),
                                        field.fallback().orElse("")))));
    }

    /** What answers a question before the person does must be a rule of the procedure. */
    void suggestions() {
        one.service().questions().forms().values().stream()
                .flatMap(Form::fields)
                .flatMap(field -> Stream.ofNullable(field.suggestedBy()))
                .forEach(this::ofThisFolder);
    }

    /** What not everybody has is never insisted on: who has none says so, and reads what happens then. */
    void absences() {
        one.service()
                .questions()
                .forms()
                .forEach((id, form) -> form.fields().forEach(field -> {
                    String absence = field.element().absence();
                    Address none = field.none();
                    if (none == null) {
                        if (absence != null && field.required() && !isNew(field.address())) {
                            say(ProcedureRule.NONE_MISSING, id, field.address(), absence);
                        }
                        return;
                    }
                    if (!none.equals(new Address(field.address().subject(), String.valueOf(absence)))
                            || form.field(none).isEmpty()) {
                        say(ProcedureRule.NONE_WRONG, id, field.address(), none);
                    }
                    one.hasText("hint." + none);
                }));
    }

    /** What the request itself brings into being has all that is asked of it: a newborn child gets its first name by it. */
    private boolean isNew(Address address) {
        return Subject.at(one.service().questions().subjects(), address.subject())
                .filter(Subject::isNew)
                .isPresent();
    }

    private void say(ProcedureRule rule, Object... arguments) {
        one.findings().add(Finding.of(one.files().path(ProcedureFiles.SERVICE), 1, rule, arguments));
    }

    /** What is proposed to people, and what tells them whether a service is for them, must be answered by a rule. */
    void beforeAnybodyAsks() {
        EntitlementRule proposed = one.service().applicants().proposed();
        if (proposed != null) {
            proposed.decisions().forEach(this::ofThisFolder);
            List.of("proposal.title", "proposal.possible", "proposal.amount", "proposal.text")
                    .forEach(one::hasText);
        }
        Eligibility eligibility = one.service().applicants().eligibility();
        if (eligibility != null) {
            ofThisFolder(eligibility.decision());
            one.service()
                    .element(eligibility.reason(), one.definitions().dictionary())
                    .map(element -> element.codes())
                    .ifPresent(codes -> codes.codes().keySet().forEach(code -> {
                        one.hasText("eligibility." + code);
                        one.hasText("eligibility." + code + ".next");
                    }));
        }
    }

    private void ofThisFolder(String decision) {
        if (!decisions.contains(decision)) {
            one.findings()
                    .add(Finding.of(
                            one.files().path(ProcedureFiles.SERVICE), 1, ProcedureRule.DECISION_UNKNOWN, decision));
        }
    }
}
