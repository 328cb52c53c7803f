package org.guichetunique.runtime.rehearsal;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.clock.Clocks;
import org.guichetunique.casework.casefile.clock.LegalClock;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.runtime.camunda.KnownCases;
import tools.jackson.databind.JsonNode;

/** The cases of the rehearsals that are under way on this node. */
final class RehearsedCases implements KnownCases {

    private final Map<CaseId, RehearsedCase> cases = new ConcurrentHashMap<>();

    void add(RehearsedCase one) {
        cases.put(one.id, one);
    }

    void forget(RehearsedCase one) {
        cases.remove(one.id);
    }

    RehearsedCase require(CaseId id) {
        RehearsedCase one = cases.get(id);
        if (one == null) {
            throw new IllegalStateException("The rehearsal is over");
        }
        return one;
    }

    @Override
    public Map<Address, JsonNode> values(CaseId id) {
        return require(id).known();
    }

    @Override
    public Iterable<String> subjects(CaseId id) {
        return require(id).values.keySet().stream().map(Address::subject).collect(Collectors.toSet());
    }

    @Override
    public Clocks.Times times(CaseId id) {
        LegalClock clock = require(id).clock;
        if (clock == null) {
            throw new IllegalStateException("Nothing is filed");
        }
        return new Clocks.Times(clock.warnsAt(), clock.endsAt());
    }

    @Override
    public Instant now(CaseId id) {
        return require(id).now;
    }

    @Override
    public PublicService service(CaseId id, String key) {
        return require(id).service;
    }

    @Override
    public void decided(CaseId id, Map<Address, JsonNode> given, String rule) {
        RehearsedCase one = require(id);
        one.put(given, Source.Kind.RULE, rule, null);
        given.forEach((address, value) -> one.rules.put(address, value.isNull() ? "" : value.asString()));
    }
}
