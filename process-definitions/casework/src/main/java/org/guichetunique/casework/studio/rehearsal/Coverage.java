package org.guichetunique.casework.studio.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/**
 * How much of a model rehearsals have been through.
 *
 * @param flows how many there are
 * @param untaken those that none took, in the order of the model
 */
public record Coverage(int flows, List<Flow> untaken) {

    /** From a node to another. */
    public record Flow(String id, String from, String to) {}

    public int taken() {
        return flows - untaken.size();
    }

    /** Rounded down: a hundred is all of them. */
    public int percent() {
        return flows == 0 ? 0 : taken() * 100 / flows;
    }

    /** @param taken ids of flows */
    static Coverage of(ProcedureFiles files, Collection<String> taken) {
        List<XmlElement> all =
                ModelFile.read(Path.of(files.model()), files.texts().getOrDefault(files.model(), ""), new Findings())
                        .stream()
                        .flatMap(root -> root.all("process"))
                        .flatMap(process -> new ProcessModel(process).flows().stream())
                        .toList();
        List<Flow> untaken = new ArrayList<>();
        Set<String> known = Set.copyOf(taken);
        all.stream()
                .filter(flow -> !known.contains(flow.id()))
                .forEach(flow -> untaken.add(new Flow(
                        flow.id(),
                        flow.attribute("sourceRef").orElse(""),
                        flow.attribute("targetRef").orElse(""))));
        return new Coverage(all.size(), List.copyOf(untaken));
    }
}
