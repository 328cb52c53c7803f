package org.guichetunique.bench;

import java.util.ArrayList;
import java.util.List;

/** Process models of the benchmarks; what a service task is differs between the arms and nothing else does. */
final class Model {

    static final String EXTERNAL = "camunda:type=\"external\" camunda:topic=\"office-%d.enter\"";
    static final String EMPTY = "camunda:class=\"" + EmptyDelegate.class.getName() + "\"";

    private Model() {}

    /** Two authorities one after the other, an officer, the end. */
    static String oneCase(String task) {
        return start("call-1") + call(1, "start", "call-2", task)
                + call(2, "call-1", "decide", task)
                + """
                <bpmn:userTask id="decide" name="Decide" camunda:formRef="bench-decision" camunda:formRefBinding="deployment" camunda:candidateGroups="office-1">
                  <bpmn:incoming>call-2--decide</bpmn:incoming><bpmn:outgoing>decide--closed</bpmn:outgoing>
                </bpmn:userTask>
                """ + end(List.of("decide"))
                + flows("start--call-1", "call-1--call-2", "call-2--decide", "decide--closed");
    }

    /** So many authorities at the same time. */
    static String atOnce(int authorities) {
        StringBuilder model = new StringBuilder(start("split"));
        List<String> flows = new ArrayList<>(List.of("start--split", "join--closed"));
        StringBuilder split =
                new StringBuilder("<bpmn:parallelGateway id=\"split\"><bpmn:incoming>start--split</bpmn:incoming>");
        StringBuilder join = new StringBuilder("<bpmn:parallelGateway id=\"join\">");
        for (int i = 1; i <= authorities; i++) {
            model.append(call(i, "split", "join", EXTERNAL));
            split.append("<bpmn:outgoing>split--call-").append(i).append("</bpmn:outgoing>");
            join.append("<bpmn:incoming>call-").append(i).append("--join</bpmn:incoming>");
            flows.add("split--call-" + i);
            flows.add("call-" + i + "--join");
        }
        return model.append(split)
                .append("</bpmn:parallelGateway>")
                .append(join)
                .append("<bpmn:outgoing>join--closed</bpmn:outgoing></bpmn:parallelGateway>")
                .append(end(List.of("join")))
                .append(flows(flows.toArray(String[]::new)))
                .toString();
    }

    /** So many authorities one after the other. */
    static String inTurn(int authorities) {
        StringBuilder model = new StringBuilder(start("call-1"));
        List<String> flows = new ArrayList<>(List.of("start--call-1"));
        for (int i = 1; i <= authorities; i++) {
            String before = i == 1 ? "start" : "call-" + (i - 1);
            String after = i == authorities ? "closed" : "call-" + (i + 1);
            model.append(call(i, before, after, EXTERNAL));
            flows.add("call-" + i + "--" + after);
        }
        return model.append(end(List.of("call-" + authorities)))
                .append(flows(flows.toArray(String[]::new)))
                .toString();
    }

    static String file(String flow) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="bench-definitions" targetNamespace="https://guichetunique.org/bench">
                <bpmn:process id="bench-case" name="Bench" isExecutable="true" camunda:historyTimeToLive="P30D">
                """ + flow + "</bpmn:process></bpmn:definitions>";
    }

    private static String start(String next) {
        return "<bpmn:startEvent id=\"start\" name=\"Filed\"><bpmn:outgoing>start--" + next
                + "</bpmn:outgoing></bpmn:startEvent>";
    }

    private static String call(int number, String before, String after, String task) {
        String id = "call-" + number;
        return "<bpmn:serviceTask id=\"" + id + "\" name=\"Enter\" " + task.formatted(number) + "><bpmn:incoming>"
                + before + "--" + id + "</bpmn:incoming><bpmn:outgoing>" + id + "--" + after
                + "</bpmn:outgoing></bpmn:serviceTask>";
    }

    private static String end(List<String> sources) {
        StringBuilder end = new StringBuilder("<bpmn:endEvent id=\"closed\" name=\"Closed\">");
        sources.forEach(source -> end.append("<bpmn:incoming>").append(source).append("--closed</bpmn:incoming>"));
        return end.append("</bpmn:endEvent>").toString();
    }

    private static String flows(String... ids) {
        StringBuilder flows = new StringBuilder();
        for (String id : ids) {
            String[] ends = id.split("--");
            flows.append("<bpmn:sequenceFlow id=\"")
                    .append(id)
                    .append("\" sourceRef=\"")
                    .append(ends[0])
                    .append("\" targetRef=\"")
                    .append(ends[1])
                    .append("\" />");
        }
        return flows.toString();
    }
}
