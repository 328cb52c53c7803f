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
import org.guichetunique.procedures.finding.ProcedureRule;
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
                    BreachRecorder saying = (element, rule, arguments) ->
                            findings.add(new Finding(called, element.line(), rule, element.id(), List.of(arguments)));
                    model.nodes("serviceTask").forEach(task -> check(task, model, root, contracts, saying));
                }));
    }

    private static void check(
            XmlElement task, ProcessModel model, XmlElement root, Contracts contracts, BreachRecorder saying) {
        Optional<Operation> operation = task.attribute("camunda:topic").flatMap(contracts::find);
        operation.ifPresentOrElse(
                offered -> uncaught(task, model, root, offered, saying), () -> notOffered(task, saying));
    }

    static void notOffered(XmlElement task, BreachRecorder saying) {
        saying.say(
                task,
                ProcedureRule.OPERATION_UNKNOWN,
                task.attribute("camunda:topic").orElse("-"));
    }

    static void uncaught(
            XmlElement task, ProcessModel model, XmlElement root, Operation operation, BreachRecorder saying) {
        Set<String> caught = new HashSet<>();
        model.boundariesOf(task.id())
                .forEach(event -> event.child("errorEventDefinition")
                        .ifPresent(definition -> caught.add(errorCode(definition, root))));
        operation.refusals().forEach((code, label) -> {
            if (!caught.contains(code) && !caught.contains("")) {
                saying.say(task, ProcedureRule.REFUSAL_UNCAUGHT, operation.id(), code, label);
            }
        });
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
