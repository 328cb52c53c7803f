package org.guichetunique.casework.casefile.timeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.CatalogueCache;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.RouteAhead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a case still has to go through across the authorities, and how long each step usually takes. */
@Component
public final class RemainingSteps {

    /** For comparing ways whose steps have no history yet: a person takes days, a system seconds. */
    private static final Duration UNKNOWN_WORK = Duration.ofDays(2);

    private final CatalogueCache<Map<String, ProcessModel>> models;
    private final Contracts contracts;
    private final StepDurations durations;

    public RemainingSteps(Catalogue catalogue, Contracts contracts, StepDurations durations) {
        this.contracts = contracts;
        this.durations = durations;
        this.models = new CatalogueCache<>(catalogue, () -> read(catalogue));
    }

    private static Map<String, ProcessModel> read(Catalogue catalogue) {
        Map<String, ProcessModel> models = new HashMap<>();
        for (PublicService service : catalogue.services()) {
            ProcedureFiles files = catalogue.files(service.key());
            files.text(files.model())
                    .flatMap(text -> ModelFile.read(files.path(files.model()), text, new Findings()))
                    .flatMap(root -> root.all("process").findFirst())
                    .ifPresent(process -> models.put(service.key(), new ProcessModel(process)));
        }
        return models;
    }

    /**
     * A step that is to come.
     *
     * @param textKey of its name in the procedure's texts
     * @param authority that does it; null where the person does
     * @param usual how long it takes; zero where too little is known
     */
    public record Ahead(String textKey, @Nullable Authority authority, boolean byOwner, Duration usual) {}

    /**
     * @param activities that are under way
     * @param known what the case knows by now, of which the way on may depend
     */
    List<Ahead> of(String service, Set<String> activities, Map<Address, KnownValue> known) {
        ProcessModel model = models.get().get(service);
        if (model == null || activities.isEmpty()) {
            return List.of();
        }
        return new RouteAhead(model, activity -> seconds(service, model, activity), address -> text(known, address))
                .after(activities).stream()
                        .map(stop -> new Ahead(
                                "step." + stop.activity(),
                                contracts.authority(stop.party()).orElse(null),
                                Candidates.APPLICANT.equals(stop.party()),
                                durations.usual(service, stop.activity())))
                        .toList();
    }

    private static Optional<String> text(Map<Address, KnownValue> known, String address) {
        return Optional.ofNullable(known.get(Address.of(address)))
                .flatMap(found -> Optional.ofNullable(found.value()))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
    }

    Duration usual(String service, String activity) {
        return durations.usual(service, activity);
    }

    private long seconds(String service, ProcessModel model, String activity) {
        Duration usual = durations.usual(service, activity);
        if (!usual.isZero()) {
            return usual.toSeconds();
        }
        return model.node(activity)
                        .filter(node -> node.name().equals("userTask"))
                        .isPresent()
                ? UNKNOWN_WORK.toSeconds()
                : 1;
    }
}
