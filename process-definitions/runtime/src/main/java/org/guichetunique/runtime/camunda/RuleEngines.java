package org.guichetunique.runtime.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Sets up what evaluates decisions: tables in FEEL whose cost is bounded, and nothing else whatever
 * a file says. */
final class RuleEngines {

    private static final String FEEL = "feel";

    private RuleEngines() {}

    static DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration rules = new DefaultDmnEngineConfiguration();
        rules.setTransformer(new DecisionTables());
        rules.setScriptEngineResolver(RuleEngines::refuse);
        rules.setElProvider(RuleEngines::refuse);
        rules.setFeelEngineFactory(BoundedFeel.factory());
        List<DmnTransformListener> listeners =
                new ArrayList<>(rules.getTransformer().getTransformListeners());
        listeners.add(new FeelOnly());
        rules.getTransformer().setTransformListeners(listeners);
        return rules;
    }

    private static <T> T refuse(String language) {
        throw new IllegalArgumentException("Rules are written in FEEL, and in no other language: " + language);
    }

    /** Refuses a decision when it is read, and not only when a case comes to it. */
    private static final class FeelOnly implements DmnTransformListener {

        @Override
        public void transformDecision(Decision decision, DmnDecision read) {
            if (!(read.getDecisionLogic() instanceof DmnDecisionTableImpl)) {
                throw new IllegalArgumentException("A decision is a table: " + read.getKey());
            }
        }

        @Override
        public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl read) {
            check(read.getExpression());
        }

        @Override
        public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl read) {
            Stream.concat(read.getConditions().stream(), read.getConclusions().stream())
                    .forEach(FeelOnly::check);
        }

        private static void check(@Nullable DmnExpressionImpl expression) {
            String language = expression == null ? null : expression.getExpressionLanguage();
            if (language != null && !language.equalsIgnoreCase(FEEL) && !language.contains("/FEEL/")) {
                refuse(language);
            }
        }

        @Override
        public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl read) {
            // An output is a name.
        }

        @Override
        public void transformDecisionRequirementsGraph(Definitions file, DmnDecisionRequirementsGraph read) {
            // Its decisions have been looked at.
        }
    }
}
