package org.guichetunique.procedures.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;

/**
 * Holds a draft against the same rules as {@code ./guichet check}, while it is being typed: nothing is read from a disk,
 * and nothing that a draft can hold is more than a finding. Safe for use by many threads.
 */
public final class Lint {

    private final Definitions definitions;

    /** @param definitions what is in force; its dictionary, contracts and kinds of mandates are what a draft must fit */
    public Lint(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Everything that is wrong in a draft. The file of a finding is {@code <key>/<name>}.
     *
     * @param key of the procedure: its folder, its process and its {@code service.yaml} bear it
     * @param texts of all files by name: {@code service.yaml}, {@code <key>.bpmn}, {@code messages_fr.properties}…
     * @throws IllegalArgumentException where the key is none: lower-case letters, figures and hyphens
     */
    public List<Finding> check(String key, Map<String, String> texts) {
        Findings findings = new Findings();
        ProcedureFiles files = ProcedureFiles.draft(key, texts, findings);
        Optional<PublicService> service = definitions.read(files, findings);
        if (service.isPresent()) {
            ProcedureCheck.of(service.get(), files, definitions, findings);
            MandateCheck.of(service.get(), definitions, files.folder(), findings);
        } else {
            withoutItsEntry(files, definitions.contracts(), findings);
        }
        return findings.all();
    }

    /** What keeps a draft from being published: mistakes, and no remarks. */
    public List<Finding> errors(String key, Map<String, String> texts) {
        return check(key, texts).stream().filter(Finding::isError).toList();
    }

    /** A drawing can be told what is wrong with it before the catalogue entry is written. */
    private static void withoutItsEntry(ProcedureFiles files, Contracts contracts, Findings findings) {
        RuleFiles.read(files, findings);
        Set<Path> told = findings.all().stream().map(Finding::file).collect(Collectors.toSet());
        files.names(".form").stream()
                .filter(name -> !told.contains(files.path(name)))
                .forEach(name -> SourceFile.read(files.path(name), files.texts().getOrDefault(name, ""), findings));
        ReadModel.of(files, findings).ifPresent(model -> {
            BreachRecorder saying = ReadModel.saying(files.path(files.key() + ".bpmn"), findings);
            model.process().nodes("serviceTask").stream()
                    .filter(task -> task.attribute("camunda:topic")
                            .flatMap(contracts::find)
                            .isEmpty())
                    .forEach(task -> CallFit.notOffered(task, saying));
        });
    }
}
