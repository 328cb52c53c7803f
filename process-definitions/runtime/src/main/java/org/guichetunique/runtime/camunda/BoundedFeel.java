package org.guichetunique.runtime.camunda;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.guichetunique.procedures.model.RuleCost;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates no expression without a bound, and lets no result through that others could not bear: what one rule gives is
 * what the next reads.
 */
final class BoundedFeel implements FeelEngine {

    private static final int LONGEST_LIST = 1_000;
    private static final int LONGEST_TEXT = 20_000;

    /** More than all rules of all procedures together. */
    private static final int MOST_KNOWN = 20_000;

    private final FeelEngine engine;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    private BoundedFeel(FeelEngine engine) {
        this.engine = engine;
    }

    static FeelEngineFactory factory() {
        return () -> new BoundedFeel(new ScalaFeelEngineFactory(List.of()).createInstance());
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        refuse(expression);
        T result = engine.evaluateSimpleExpression(expression, variables);
        if (isTooLarge(result)) {
            throw new IllegalStateException("A rule gives more than a case can hold: " + expression);
        }
        return result;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        refuse(expression);
        return engine.evaluateSimpleUnaryTests(expression, input, variables);
    }

    private void refuse(String expression) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        known.computeIfAbsent(expression, RuleCost::unbounded).ifPresent(part -> {
            throw new IllegalStateException("A rule without a bound is not evaluated: " + part);
        });
    }

    private static boolean isTooLarge(@Nullable Object result) {
        return switch (result) {
            case Collection<?> list -> list.size() > LONGEST_LIST;
            case Map<?, ?> context -> context.size() > LONGEST_LIST;
            case String text -> text.length() > LONGEST_TEXT;
            case null, default -> false;
        };
    }
}
