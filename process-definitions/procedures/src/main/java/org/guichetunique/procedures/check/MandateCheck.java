package org.guichetunique.procedures.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Representation;
import org.guichetunique.procedures.catalogue.Subject;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.model.ModelFile;

/** Whether the kinds of mandates and the services that admit them fit together. */
final class MandateCheck {

    private final Definitions definitions;
    private final Findings findings;

    private MandateCheck(Definitions definitions, Findings findings) {
        this.definitions = definitions;
        this.findings = findings;
    }

    static void all(Definitions definitions, Findings findings) {
        MandateCheck check = new MandateCheck(definitions, findings);
        definitions.mandates().all().forEach(check::rule);
        definitions
                .catalogue()
                .services()
                .forEach(service -> of(
                        service, definitions, definitions.folders().procedures().resolve(service.key()), findings));
    }

    /** @param folder of the service's files, as findings name them */
    static void of(PublicService service, Definitions definitions, Path folder, Findings findings) {
        MandateCheck check = new MandateCheck(definitions, findings);
        Path file = folder.resolve(ProcedureFiles.SERVICE);
        service.applicants().mandates().forEach((kind, part) -> check.admitted(service, kind, part, file));
    }

    private void rule(MandateKind kind) {
        MandateKind.EndRule rule = kind.endRule();
        if (rule == null) {
            return;
        }
        if (!Files.exists(rule.file())) {
            findings.add(Finding.of(
                    definitions.folders().mandates(),
                    1,
                    FileRule.FILE_MISSING,
                    String.valueOf(rule.file().getFileName())));
            return;
        }
        ModelFile.read(rule.file(), findings).ifPresent(root -> {
            RuleSafety.check(
                    root,
                    (element, broken, arguments) ->
                            findings.add(Finding.of(rule.file(), element.line(), broken, arguments)));
            if (root.all("decision").noneMatch(decision -> decision.id().equals(rule.decision()))) {
                findings.add(Finding.of(rule.file(), 1, ProcedureRule.DECISION_UNKNOWN, rule.decision()));
            }
        });
    }

    private void admitted(PublicService service, String key, Representation part, Path file) {
        MandateKind kind = definitions.mandates().find(key).orElse(null);
        if (kind == null) {
            findings.add(Finding.of(file, 1, ProcedureRule.MANDATE_UNKNOWN, key));
            return;
        }
        if (!part.represented().equals(service.applicants().signedInAs())
                && !service.applicants().signedInAs().equals(part.acting())) {
            findings.add(Finding.of(
                    file,
                    1,
                    ProcedureRule.MANDATE_FOR_NOBODY,
                    key,
                    service.applicants().signedInAs()));
        }
        Subject subject = service.questions().subjects().get(part.represented());
        if (subject != null && !subject.type().equals(kind.identifiedBy().type())) {
            findings.add(Finding.of(
                    file,
                    1,
                    ProcedureRule.MANDATE_FOR_ANOTHER_TYPE,
                    key,
                    kind.identifiedBy().type(),
                    subject.name(),
                    subject.type()));
        }
    }
}
