package org.guichetunique.procedures.check;

import java.util.List;
import java.util.function.Consumer;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Rule;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.params.provider.Arguments;

/** A draft that breaks a rule: which procedure it is made of, and how it is spoilt. */
final class Breach {

    static final String SMALL = "contest-data-use";
    static final String BIRTH = "birth-and-family-rights";
    static final String COMPANY = "company-creation";
    static final String AID = "direct-social-aid";
    static final String LOOP = "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"children\""
            + " camunda:elementVariable=\"child\" />";
    static final String SERVICE = "service.yaml";
    static final String FORM = "finding.form";
    static final String RIGHT = "family-right.dmn";
    static final String START = "<bpmn:startEvent id=\"contested\"";
    static final String FIRST_FLOW = "sourceRef=\"contested\" targetRef=\"register-complaint\" />";

    static final Lint LINT = new Lint(Draft.PUBLISHED);

    private Breach() {}

    static String script(String day, String act, String more) {
        return "{\"day\": \"" + day + "\", \"person\": \"AB100001\", " + more + " \"acts\": [" + act
                + "], \"expected\": {\"end\": \"\", \"passes\": []}}";
    }

    static List<Finding> check(Draft draft) {
        return LINT.check(draft.key(), draft.texts());
    }

    static List<Rule> rules(Draft draft) {
        return check(draft).stream().map(Finding::rule).toList();
    }

    static Draft service(Draft draft, String right, String wrong) {
        return draft.replace(SERVICE, right, wrong);
    }

    static void texts(Draft draft, String right, String wrong, String... languages) {
        for (String language : languages) {
            draft.replace("messages_" + language + ".properties", right, wrong);
        }
    }

    static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s--%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    static Arguments breach(ProcedureRule rule, String element, Consumer<Draft> spoil) {
        return breach(SMALL, rule, element, spoil);
    }

    static Arguments breach(String key, ProcedureRule rule, String element, Consumer<Draft> spoil) {
        return Arguments.of(key, rule, element, spoil);
    }
}
