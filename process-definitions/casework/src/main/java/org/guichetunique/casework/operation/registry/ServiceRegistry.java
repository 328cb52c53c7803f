package org.guichetunique.casework.operation.registry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.CatalogueCache;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.springframework.stereotype.Component;

/** What operators may know of every authority, and officers of their own. Holds nothing of any person or case. */
@RolesAllowed({"OPERATOR", "OFFICER", "SUPERVISOR"})
@Component
public class ServiceRegistry {

    private final Definitions definitions;
    private final ContractVersions versions;
    private final CallStatistics statistics;
    private final Exchange exchange;
    private final Clock clock;
    private final CatalogueCache<List<OperationUse>> uses;

    public ServiceRegistry(
            Definitions definitions,
            ContractVersions versions,
            CallStatistics statistics,
            Exchange exchange,
            Clock clock) {
        this.definitions = definitions;
        this.versions = versions;
        this.statistics = statistics;
        this.exchange = exchange;
        this.clock = clock;
        this.uses = new CatalogueCache<>(definitions.catalogue(), () -> uses(definitions.catalogue()));
    }

    /** All authorities for whom there is no limit, the one that {@code own} names otherwise. */
    public List<Authority> authorities(Optional<String> own) {
        return definitions.contracts().authorities().stream()
                .filter(authority -> own.isEmpty() || own.get().equals(authority.code()))
                .toList();
    }

    public Health health(Authority authority) {
        Instant now = clock.instant();
        if (exchange.isLeftInPeace(authority)) {
            return Health.LEFT_IN_PEACE;
        }
        return authority.calendar().opensAt(now).equals(now) ? Health.OPEN : Health.CLOSED;
    }

    /** Of the last hour and of the last day. */
    public List<OperationTraffic> traffic(Optional<String> authority) {
        return statistics.lastDay(authority);
    }

    public String version(Authority authority) {
        return definitions
                .contracts()
                .published(authority.code())
                .map(published -> published.version())
                .orElse("");
    }

    /** Latest first, at most ten. */
    public List<ContractVersion> versions(Authority authority) {
        return versions.of(authority.code());
    }

    public List<OperationUse> uses(Authority authority) {
        return uses.get().stream()
                .filter(use -> use.operation().startsWith(authority.code() + "."))
                .toList();
    }

    private static List<OperationUse> uses(Catalogue catalogue) {
        List<OperationUse> uses = new ArrayList<>();
        catalogue.services().forEach(service -> {
            service.questions()
                    .evidence()
                    .forEach(need -> uses.add(new OperationUse(need.operation().id(), service.key(), "")));
            ProcedureFiles files = catalogue.files(service.key());
            files.text(files.model())
                    .flatMap(text -> ModelFile.read(files.path(files.model()), text, new Findings()))
                    .ifPresent(root -> root.all("process")
                            .forEach(process -> new ProcessModel(process)
                                    .nodes("serviceTask")
                                    .forEach(task -> task.attribute("camunda:topic")
                                            .ifPresent(topic -> uses.add(
                                                    new OperationUse(topic, service.key(), "step." + task.id()))))));
        });
        return List.copyOf(uses);
    }
}
