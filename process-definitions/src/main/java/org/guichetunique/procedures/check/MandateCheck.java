package org.guichetunique.procedures.check;

import java.nio.file.Files;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Representation;
import org.guichetunique.procedures.catalogue.Subject;
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
                .forEach(service -> service.mandates().forEach((kind, part) -> check.admitted(service, kind, part)));
    }

    private void rule(MandateKind kind) {
        MandateKind.EndRule rule = kind.endRule();
        if (rule == null) {
            return;
        }
        if (!Files.exists(rule.file())) {
            findings.add(new Finding(
                    definitions.folders().mandates(),
                    1,
                    "There is no file " + rule.file().getFileName()));
            return;
        }
        ModelFile.read(rule.file(), findings).ifPresent(root -> {
            RuleSafety.check(
                    root, (element, message) -> findings.add(new Finding(rule.file(), element.line(), message)));
            if (root.all("decision").noneMatch(decision -> decision.id().equals(rule.decision()))) {
                findings.add(new Finding(rule.file(), 1, "The file holds no decision " + rule.decision()));
            }
        });
    }

    private void admitted(PublicService service, String key, Representation part) {
        var file = definitions.folders().procedures().resolve(service.key()).resolve("service.yaml");
        MandateKind kind = definitions.mandates().find(key).orElse(null);
        if (kind == null) {
            findings.add(new Finding(file, 1, "mandates.yaml knows no kind of mandate '" + key + "'"));
            return;
        }
        if (!part.represented().equals(service.signedInAs())
                && !service.signedInAs().equals(part.acting())) {
            findings.add(new Finding(
                    file,
                    1,
                    "Under a mandate of the kind '" + key + "' nobody is '" + service.signedInAs()
                            + "': either the represented or who acts must be"));
        }
        Subject subject = service.subjects().get(part.represented());
        if (subject != null && !subject.type().equals(kind.identifiedBy().type())) {
            findings.add(new Finding(
                    file,
                    1,
                    "Under a mandate of the kind '" + key + "' a "
                            + kind.identifiedBy().type() + " is represented, and '" + subject.name() + "' is a "
                            + subject.type()));
        }
    }
}
