package org.guichetunique.procedures.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether the ends that the catalogue entry speaks of are ends of the process. */
final class EndCheck {

    private EndCheck() {}

    static void check(ProcessModel model, CheckedProcedure one) {
        Set<String> ends = model.nodes("endEvent").stream().map(XmlElement::id).collect(Collectors.toSet());
        check("granted", one.service().output().grantedAt().stream(), ends, one);
        check("appeal.courts", one.service().recourse().appeal().courts().keySet().stream(), ends, one);
    }

    private static void check(String entry, Stream<String> named, Set<String> ends, CheckedProcedure one) {
        named.filter(end -> !ends.contains(end))
                .sorted()
                .forEach(end -> one.findings()
                        .add(Finding.of(
                                one.files().path(ProcedureFiles.SERVICE), 1, ProcedureRule.END_UNKNOWN, end, entry)));
    }
}
