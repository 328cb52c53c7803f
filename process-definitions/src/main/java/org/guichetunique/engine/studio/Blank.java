package org.guichetunique.engine.studio;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files with which a new procedure begins: a model to draw on, and texts to write. */
final class Blank {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
            xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
            id="definitions" targetNamespace="http://guichetunique.org/procedures" \
            exporter="Guichet Unique" exporterVersion="1">
              <bpmn:process id="%1$s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="filed" name="Filed" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="%1$s">
                  <bpmndi:BPMNShape id="filed_di" bpmnElement="filed">
                    <dc:Bounds x="160" y="160" width="36" height="36" />
                    <bpmndi:BPMNLabel><dc:Bounds x="166" y="203" width="24" height="14" /></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private static final String RULES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions-%1$s" name="%1$s" \
            namespace="http://guichetunique.org/rules" exporter="Guichet Unique" exporterVersion="1">
              <decision id="%1$s" name="%1$s">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="input"><inputExpression id="expression" typeRef="string"><text></text></inputExpression></input>
                  <output id="output" name="" typeRef="string" />
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String FORM = """
            {
              "id": "%s",
              "type": "default",
              "schemaVersion": 19,
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "components": []
            }
            """;

    private Blank() {}

    static Map<String, String> procedure(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(key + ".bpmn", MODEL.formatted(key));
        texts.put("request.form", FORM.formatted("request"));
        texts.put("service.yaml", "service: " + key + "\n");
        texts.put("messages_fr.properties", "title=\n");
        texts.put("messages_ar.properties", "title=\n");
        texts.put("messages_en.properties", "title=\n");
        return texts;
    }

    static String file(String name) {
        String bare = name.replaceFirst("\\.\\w+$", "");
        if (name.endsWith(".form")) {
            return FORM.formatted(bare);
        }
        return name.endsWith(".dmn") ? RULES.formatted(bare) : "";
    }
}
