package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure does for each of several subjects of the same kind: over those that the service names, with calls and
 * rules only, and so that a refusal for one ends nothing for the others. What speaks of one of several stands inside.
 */
final class SeveralCheck {

    private static final List<String> DONE_FOR_EACH = List.of("subProcess", "serviceTask", "businessRuleTask");

    private final PublicService service;
    private final ProcessModel model;
    private final Function<XmlElement, Optional<Operation>> operations;
    private final BreachRecorder finding;

    SeveralCheck(
            PublicService service,
            ProcessModel model,
            Function<XmlElement, Optional<Operation>> operations,
            BreachRecorder finding) {
        this.service = service;
        this.model = model;
        this.operations = operations;
        this.finding = finding;
    }

    void check() {
        model.nodes().stream()
                .filter(node -> node.child(ProcessModel.FOR_EACH).isPresent())
                .forEach(node -> forEach(node, node.child(ProcessModel.FOR_EACH).orElseThrow()));
    }

    private void forEach(XmlElement node, XmlElement loop) {
        if (!DONE_FOR_EACH.contains(node.name())) {
            finding.say(node, ProcedureRule.EACH_KIND);
        }
        String several = loop.attribute("camunda:collection").orElse("");
        Subject subject = service.questions().subjects().get(several);
        if (subject == null || !subject.isSeveral()) {
            finding.say(node, ProcedureRule.EACH_OF_WHAT, several);
            return;
        }
        String each = String.valueOf(subject.each());
        if (!loop.attribute("camunda:elementVariable").orElse("").equals(each)) {
            finding.say(node, ProcedureRule.EACH_NAME, each, several);
        }
        if (loop.child("completionCondition").isPresent()) {
            finding.say(node, ProcedureRule.EACH_LEFT_OUT, several);
        }
        if (!model.around(node).isEmpty() && each(node) != null) {
            finding.say(node, ProcedureRule.EACH_IN_EACH);
        }
        boolean ended = model.boundariesOf(node.id()).stream()
                .anyMatch(event -> event.child("errorEventDefinition").isPresent());
        if (ended || operations.apply(node).filter(this::mayRefuse).isPresent()) {
            finding.say(node, ProcedureRule.EACH_REFUSAL, several);
        }
        inside(node);
    }

    private boolean mayRefuse(Operation operation) {
        return !operation.refusals().isEmpty();
    }

    private void inside(XmlElement node) {
        node.all()
                .filter(inner -> inner.name().equals("userTask"))
                .forEach(task -> finding.say(task, ProcedureRule.EACH_PERSON));
        node.all()
                .filter(inner ->
                        operations.apply(inner).filter(Operation::changes).isPresent())
                .forEach(task -> finding.say(task, ProcedureRule.EACH_CHANGE));
    }

    /** Which one of several a node is about; null where it is done once. */
    private @Nullable String each(XmlElement node) {
        return model.around(node).stream()
                .flatMap(around -> around.child(ProcessModel.FOR_EACH).stream())
                .flatMap(loop -> loop.attribute("camunda:elementVariable").stream())
                .findFirst()
                .orElse(null);
    }

    /** Says so where a node speaks of one of several and is not done for each of them. */
    void speaksOf(XmlElement node, Address address) {
        service.subject(address.subject())
                .filter(Subject::isSeveral)
                .filter(subject -> !address.subject().equals(own(node)))
                .ifPresent(subject -> finding.say(
                        node, ProcedureRule.EACH_SPOKEN_OF, String.valueOf(subject.each()), address, subject.name()));
    }

    private String own(XmlElement node) {
        String around = each(node);
        return around != null
                ? around
                : node.child(ProcessModel.FOR_EACH)
                        .flatMap(loop -> loop.attribute("camunda:elementVariable"))
                        .orElse("");
    }

    /** Whether the name with a number is what the case calls one of several. */
    static boolean isNumbered(PublicService service, String name) {
        return Subject.several(service.questions().subjects()).stream().anyMatch(each -> Bindings.isOneOf(each, name));
    }
}
