package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Subject;
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
    private final BiConsumer<XmlElement, String> finding;

    SeveralCheck(
            PublicService service,
            ProcessModel model,
            Function<XmlElement, Optional<Operation>> operations,
            BiConsumer<XmlElement, String> finding) {
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
            finding.accept(node, "Only a call, a rule or a sub-process of them can be done for each of several");
        }
        String several = loop.attribute("camunda:collection").orElse("");
        Subject subject = service.subjects().get(several);
        if (subject == null || !subject.isSeveral()) {
            finding.accept(
                    node,
                    "Done for each of what? camunda:collection must name a subject of which service.yaml says what each"
                            + " is called, such as children, and not '" + several + "'");
            return;
        }
        String each = String.valueOf(subject.each());
        if (!loop.attribute("camunda:elementVariable").orElse("").equals(each)) {
            finding.accept(
                    node, "camunda:elementVariable must be '" + each + "', as each of " + several + " is called");
        }
        if (loop.child("completionCondition").isPresent()) {
            finding.accept(node, "Each one counts: a completion condition would leave some of " + several + " out");
        }
        if (!model.around(node).isEmpty() && each(node) != null) {
            finding.accept(node, "Something is done for each of several already around this");
        }
        boolean ended = model.boundariesOf(node.id()).stream()
                .anyMatch(event -> event.child("errorEventDefinition").isPresent());
        if (ended || operations.apply(node).filter(this::mayRefuse).isPresent()) {
            finding.accept(
                    node,
                    "A refusal for one of " + several + " would end this for all the others: put the call into a"
                            + " sub-process for each, with the refusal caught inside");
        }
        inside(node);
    }

    private boolean mayRefuse(Operation operation) {
        return !operation.refusals().isEmpty();
    }

    private void inside(XmlElement node) {
        node.all()
                .filter(inner -> inner.name().equals("userTask"))
                .forEach(task -> finding.accept(task, "People are not asked for each of several: ask once, after it"));
        node.all()
                .filter(inner ->
                        operations.apply(inner).filter(Operation::changes).isPresent())
                .forEach(task -> finding.accept(
                        task,
                        "What changes an authority's records is not done for each of several: nothing would tell which"
                                + " of them is to be undone"));
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
                .ifPresent(subject -> finding.accept(
                        node,
                        "Which " + subject.each() + "? " + address + " is said of one of several: only what is done for"
                                + " each of " + subject.name() + " can speak of it"));
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
        return Subject.several(service.subjects()).stream().anyMatch(each -> Bindings.isOneOf(each, name));
    }
}
