package org.guichetunique.runtime.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTablesTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="rate" name="Rate">
                <decisionTable id="t">
                  <input id="i"><inputExpression id="e" typeRef="number"><text>age</text></inputExpression></input>
                  <output id="o" name="share" typeRef="number"/>
                  <rule id="r1"><inputEntry id="a"><text>&lt; 18</text></inputEntry><outputEntry id="b"><text>0.5</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="c"><text>&gt;= 18</text></inputEntry><outputEntry id="f"><text>1</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final DmnEngine engine = RuleEngines.configuration().buildEngine();

    @Test
    void aTableIsReadWithWhatItsSchemaTakesForGranted() {
        DmnDecision rate = read(TABLE).getFirst();

        DmnDecisionTableResult found =
                engine.evaluateDecisionTable(rate, Variables.createVariables().putValue("age", 17));

        Object share = found.getSingleResult().getSingleEntry();
        assertThat(share).hasToString("0.5");
    }

    @Test
    void whatTheSchemaDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> read(TABLE.replace("<rule id=\"r1\">", "<surprise/><rule id=\"r1\">")))
                .hasStackTraceContaining("surprise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.omg.org/spec/DMN/20991111/MODEL/", "http://www.w3.org/1999/xhtml"})
    void aFileInAnUnknownVersionIsRefused(String namespace) {
        assertThatThrownBy(() -> read(TABLE.replace("https://www.omg.org/spec/DMN/20191111/MODEL/", namespace)))
                .hasStackTraceContaining("no version of DMN that is known");
    }

    @Test
    void aFileWithADocumentTypeIsRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE definitions [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + TABLE))
                .hasStackTraceContaining("DOCTYPE");
    }

    private List<DmnDecision> read(String file) {
        return engine.parseDecisions(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
