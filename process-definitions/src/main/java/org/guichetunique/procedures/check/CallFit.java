package org.guichetunique.procedures.check;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether the calls of a model fit what the authorities offer. */
public final class CallFit {

    private CallFit() {}

    /**
     * Holds a model that cases still run on against the contracts of today.
     *
     * @param called what findings call the model
     */
    public static void check(InputStream bpmn, Path called, Contracts contracts, Findings findings) {
        ModelFile.read(bpmn, called, findings)
                .ifPresent(root -> root.all("process").forEach(process -> {
                    ProcessModel model = new ProcessModel(process);
                    model.nodes("serviceTask")
                            .forEach(task -> problems(task, model, root, contracts)
                                    .forEach(message -> findings.add(
                                            new Finding(called, task.line(), message + " [" + task.id() + "]"))));
                }));
    }

    private static List<String> problems(XmlElement task, ProcessModel model, XmlElement root, Contracts contracts) {
        Optional<Operation> operation = task.attribute("camunda:topic").flatMap(contracts::find);
        return operation.isPresent() ? uncaught(task, model, root, operation.get()) : List.of(notOffered(task));
    }

    static String notOffered(XmlElement task) {
        return "No authority offers " + task.attribute("camunda:topic").orElse("(no topic)");
    }

    static List<String> uncaught(XmlElement task, ProcessModel model, XmlElement root, Operation operation) {
        Set<String> caught = new HashSet<>();
        model.boundariesOf(task.id())
                .forEach(event -> event.child("errorEventDefinition")
                        .ifPresent(definition -> caught.add(errorCode(definition, root))));
        return operation.refusals().keySet().stream()
                .filter(code -> !caught.contains(code) && !caught.contains(""))
                .map(code -> operation.id() + " may refuse with " + code + ", which no event catches")
                .toList();
    }

    private static String errorCode(XmlElement definition, XmlElement root) {
        String reference = definition.attribute("errorRef").orElse("");
        return root.all("error")
                .filter(error -> error.id().equals(reference))
                .flatMap(error -> error.attribute("errorCode").stream())
                .findFirst()
                .orElse("");
    }
}
