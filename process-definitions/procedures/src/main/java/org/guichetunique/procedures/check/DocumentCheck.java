package org.guichetunique.procedures.check;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.DocumentKind;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether a document that a service issues comes about somewhere, from somebody who takes part, with its words. */
final class DocumentCheck {

    private DocumentCheck() {}

    static void check(DocumentKind kind, ProcessModel model, CheckedProcedure one) {
        Path file = one.files().path(ProcedureFiles.SERVICE);
        Set<String> places = Stream.of("serviceTask", "userTask", "businessRuleTask", "endEvent")
                .flatMap(name -> model.nodes(name).stream())
                .map(XmlElement::id)
                .collect(Collectors.toSet());
        Stream.of(
                        Stream.of(kind.at()),
                        kind.endedBy().stream().sorted(),
                        kind.refusedAt().stream().sorted())
                .flatMap(named -> named)
                .filter(place -> !places.contains(place))
                .forEach(place ->
                        one.findings().add(Finding.of(file, 1, ProcedureRule.DOCUMENT_PLACE, kind.key(), place)));
        Stream.of("document." + kind.key(), "document." + kind.key() + ".text").forEach(one::hasText);
        if (!one.service().competence().participants().contains(kind.issuedBy())) {
            one.findings().add(Finding.of(file, 1, ProcedureRule.DOCUMENT_ISSUER, kind.issuedBy(), kind.key()));
        }
    }
}
