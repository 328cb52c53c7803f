package org.guichetunique.runtime.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case of which nothing is kept. */
final class RehearsedCase {

    final CaseId id = new CaseId(UUID.randomUUID());
    final PublicService service;
    final Map<Address, KnownValue> values = new LinkedHashMap<>();
    final Map<Address, String> rules = new LinkedHashMap<>();
    final List<Scene.Passed> passed = new ArrayList<>();
    final Set<String> flows = new HashSet<>();
    Instant now;
    String end = "";
    boolean over;

    @Nullable
    LegalClock clock;

    RehearsedCase(PublicService service, Instant now) {
        this.service = service;
        this.now = now;
    }

    void put(Map<Address, JsonNode> given, Source.Kind kind, String name, @Nullable String operation) {
        given.forEach((address, value) -> values.put(
                address, new KnownValue(address, value, null, new Source(kind, name, operation, null, now))));
    }

    Map<Address, JsonNode> known() {
        Map<Address, JsonNode> known = new TreeMap<>();
        values.forEach((address, value) -> {
            if (value.value() != null) {
                known.put(address, value.value());
            }
        });
        return known;
    }

    CaseData data() {
        return CaseData.of(known());
    }
}
