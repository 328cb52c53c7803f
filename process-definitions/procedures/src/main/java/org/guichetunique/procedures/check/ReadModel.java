package org.guichetunique.procedures.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** A model that could be read, held against all that can be asked of it without knowing anything else. */
record ReadModel(XmlElement root, ProcessModel process) {

    static Optional<ReadModel> of(ProcedureFiles files, Findings findings) {
        String name = files.model();
        others(files, findings);
        Path bpmn = files.path(name);
        Optional<XmlElement> root =
                files.required(name, findings).flatMap(text -> ModelFile.read(bpmn, text, findings));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        BreachRecorder saying = saying(bpmn, findings);
        ModelSafety.check(root.get(), saying);
        List<XmlElement> processes = root.get().all("process").toList();
        if (processes.size() != 1 || !processes.getFirst().id().equals(files.key())) {
            saying.say(root.get(), ProcedureRule.PROCESS_SINGLE, files.key());
            return Optional.empty();
        }
        ProcessModel model = new ProcessModel(processes.getFirst());
        if (!model.process().attribute("isExecutable").orElse("").equals("true")) {
            saying.say(model.process(), ProcedureRule.PROCESS_NOT_EXECUTABLE);
        }
        ModelNames.check(root.get(), model, saying);
        new ModelShape(model, saying).check();
        UnattendedSteps.check(model, saying);
        return Optional.of(new ReadModel(root.get(), model));
    }

    /** Nothing starts another model; what it holds is told all the same, so that it can be drawn where it belongs. */
    private static void others(ProcedureFiles files, Findings findings) {
        files.names(".bpmn").stream()
                .filter(name -> !name.equals(files.model()))
                .forEach(name -> {
                    Path file = files.path(name);
                    findings.add(Finding.of(file, 1, ProcedureRule.MODEL_SECOND, files.model()));
                    ModelFile.read(file, files.texts().getOrDefault(name, ""), findings)
                            .ifPresent(root -> ModelSafety.check(root, saying(file, findings)));
                });
    }

    static BreachRecorder saying(Path file, Findings findings) {
        return (element, rule, arguments) -> findings.add(new Finding(
                file, element.line(), rule, element.id().isEmpty() ? null : element.id(), List.of(arguments)));
    }
}
