package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What tells one file of a list from the others, as its procedure says: the child's name, the title of the land. Like the name of
 * the applicant it is part of the list and no reading of the file; nothing sensitive may be in it.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Recognition {

    private final Catalogue catalogue;
    private final CaseValues values;
    private final OfficerPermissions reach;

    Recognition(Catalogue catalogue, CaseValues values, OfficerPermissions reach) {
        this.catalogue = catalogue;
        this.values = values;
        this.reach = reach;
    }

    /** Of tasks that a list has given the officer, in the order of their procedure. */
    public Map<CaseId, Map<Address, JsonNode>> of(Collection<OfficerTask> tasks, Officer officer) {
        List<String> seen = List.of(reach.of(officer));
        Map<String, List<OfficerTask>> byService = tasks.stream()
                .filter(task -> seen.contains(task.candidate()))
                .collect(Collectors.groupingBy(OfficerTask::service));
        Map<CaseId, Map<Address, JsonNode>> all = new HashMap<>();
        byService.forEach((service, theirs) -> {
            List<Address> addresses = catalogue.require(service).filing().recognisedBy();
            values.of(
                            theirs.stream().map(OfficerTask::caseId).collect(Collectors.toSet()),
                            addresses.stream().map(Address::subject).collect(Collectors.toSet()))
                    .forEach((id, known) -> all.put(id, shown(addresses, known)));
        });
        return all;
    }

    private static Map<Address, JsonNode> shown(List<Address> addresses, Map<Address, KnownValue> known) {
        Map<Address, JsonNode> shown = new LinkedHashMap<>();
        addresses.forEach(address -> Optional.ofNullable(known.get(address))
                .map(KnownValue::value)
                .filter(Objects::nonNull)
                .ifPresent(value -> shown.put(address, value)));
        return shown;
    }
}
