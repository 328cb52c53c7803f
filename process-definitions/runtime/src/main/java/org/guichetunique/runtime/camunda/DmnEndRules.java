package org.guichetunique.runtime.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.guichetunique.casework.request.mandate.EndRules;
import org.guichetunique.procedures.mandate.MandateKind;
import org.springframework.stereotype.Component;

/** Decisions of law that belong to no procedure, evaluated as they stand in their file. */
@Component
final class DmnEndRules implements EndRules {

    private static final String ENDS_ON = "mandate.endsOn";

    private final DmnEngine engine = RuleEngines.configuration().buildEngine();
    private final Map<MandateKind.EndRule, DmnDecision> decisions = new ConcurrentHashMap<>();

    @Override
    public LocalDate endsOn(MandateKind.EndRule rule, String role, Map<String, String> said) {
        DmnDecision decision = decisions.computeIfAbsent(rule, this::read);
        var result = engine.evaluateDecisionTable(decision, Map.<String, Object>of(role, said))
                .getSingleResult();
        Object day = result == null ? null : result.getEntry(ENDS_ON);
        if (day == null) {
            throw new IllegalStateException("The decision " + rule.decision() + " gives no " + ENDS_ON);
        }
        return LocalDate.parse(day.toString());
    }

    private DmnDecision read(MandateKind.EndRule rule) {
        try (InputStream in = Files.newInputStream(rule.file())) {
            return engine.parseDecision(rule.decision(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + rule.file() + " cannot be read", e);
        }
    }
}
