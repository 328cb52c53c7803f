package org.guichetunique.procedures.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.XmlElement;

/** The decisions of a procedure. */
final class RuleFiles {

    /** @param outputs as the table has them */
    record Decision(Path file, List<XmlElement> outputs) {

        boolean gives(Address address) {
            return outputs.stream()
                    .anyMatch(output -> output.attribute("name").orElse("").equals(address.toString()));
        }
    }

    private RuleFiles() {}

    /** By id. */
    static Map<String, Decision> read(ProcedureFiles files, Findings findings) {
        Map<String, Decision> decisions = new HashMap<>();
        for (String name : files.names(".dmn")) {
            Path file = files.path(name);
            ModelFile.read(file, files.texts().getOrDefault(name, ""), findings).ifPresent(root -> {
                RuleSafety.check(root, ReadModel.saying(file, findings));
                root.all("decision")
                        .forEach(decision -> decisions.put(
                                decision.id(),
                                new Decision(file, decision.all("output").toList())));
            });
        }
        return decisions;
    }
}
