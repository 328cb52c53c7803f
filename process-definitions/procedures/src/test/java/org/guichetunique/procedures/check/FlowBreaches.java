package org.guichetunique.procedures.check;

import static org.guichetunique.procedures.check.Breach.AID;
import static org.guichetunique.procedures.check.Breach.BIRTH;
import static org.guichetunique.procedures.check.Breach.COMPANY;
import static org.guichetunique.procedures.check.Breach.FIRST_FLOW;
import static org.guichetunique.procedures.check.Breach.FORM;
import static org.guichetunique.procedures.check.Breach.LOOP;
import static org.guichetunique.procedures.check.Breach.SMALL;
import static org.guichetunique.procedures.check.Breach.breach;
import static org.guichetunique.procedures.check.Breach.flow;
import static org.guichetunique.procedures.check.Breach.script;
import static org.guichetunique.procedures.check.Breach.service;

import java.util.stream.Stream;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.params.provider.Arguments;

/** Drafts whose flow breaks a rule: who does what, how it is undone, rehearsed and done for each of several. */
final class FlowBreaches {

    private FlowBreaches() {}

    static Stream<Arguments> all() {
        return Stream.of(
                // The flow
                breach(
                        ProcedureRule.PROCESS_SINGLE,
                        SMALL + "-definitions",
                        d -> d.model("<bpmn:process id=\"contest-data-use\"", "<bpmn:process id=\"other\"")),
                breach(
                        ProcedureRule.PROCESS_NOT_EXECUTABLE,
                        SMALL,
                        d -> d.model("isExecutable=\"true\"", "isExecutable=\"false\"")),
                breach(
                        ProcedureRule.START_EVENT_REQUIRED,
                        SMALL,
                        d -> d.model("bpmn:startEvent", "bpmn:intermediateThrowEvent")),
                breach(
                        ProcedureRule.START_EVENT_SINGLE,
                        "again",
                        d -> d.with("<bpmn:startEvent id=\"again\" name=\"Again\"/>" + flow("again", "examine"))),
                breach(
                        ProcedureRule.END_EVENT_REQUIRED,
                        SMALL,
                        d -> d.model("bpmn:endEvent", "bpmn:intermediateThrowEvent")),
                breach(
                        ProcedureRule.SUB_PROCESS_START,
                        "inner",
                        d -> d.with(
                                "<bpmn:subProcess id=\"sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"inner\""
                                        + " name=\"In\"/><bpmn:endEvent id=\"out\" name=\"Out\"/>"
                                        + flow("inner", "out")
                                        + "</bpmn:subProcess>")),
                breach(ProcedureRule.LABEL_REQUIRED, "upheld", d -> d.model(" name=\"Objection upheld\"", "")),
                breach(
                        ProcedureRule.DISCONNECTED,
                        "x",
                        d -> d.with("<bpmn:exclusiveGateway id=\"x\" name=\"Where?\"/>")),
                breach(
                        ProcedureRule.UNREACHABLE,
                        "x",
                        d -> d.with("<bpmn:exclusiveGateway id=\"x\" name=\"Where?\"/>" + flow("x", "upheld"))),
                breach(
                        ProcedureRule.DEAD_END,
                        "limit-near",
                        d -> d.model(
                                "sourceRef=\"limit-near\" targetRef=\"warned\"",
                                "sourceRef=\"escalate\" targetRef=\"warned\"")),
                breach(
                        ProcedureRule.EVENT_DETACHED,
                        "limit-near",
                        d -> d.model(
                                "attachedToRef=\"examine\" cancelActivity", "attachedToRef=\"nobody\" cancelActivity")),
                breach(
                        ProcedureRule.FLOW_BROKEN,
                        "limit-near--warned",
                        d -> d.model("targetRef=\"warned\"", "targetRef=\"nowhere\"")),
                breach(
                        ProcedureRule.FLOW_TWICE,
                        "contested--register-complaint-2",
                        d -> d.with(flow("contested", "register-complaint")
                                .replace("complaint\" source", "complaint-2\" source"))),
                breach(ProcedureRule.IMPLICIT_SPLIT, "contested", d -> d.with(flow("contested", "examine"))),
                breach(
                        ProcedureRule.SUPERFLUOUS_GATEWAY,
                        "x",
                        d -> d.model(FIRST_FLOW, "sourceRef=\"contested\" targetRef=\"x\" />")
                                .with("<bpmn:exclusiveGateway id=\"x\"/>" + flow("x", "register-complaint"))),
                breach(
                        ProcedureRule.CONDITION_MISSING,
                        "well-founded--warned",
                        d -> d.with(flow("well-founded", "warned"))),
                breach(
                        ProcedureRule.CONDITION_MISPLACED,
                        "contested--register-complaint",
                        d -> d.model(
                                FIRST_FLOW,
                                FIRST_FLOW.replace(" />", " name=\"yes\">") + "<bpmn:conditionExpression>"
                                        + "${decision.outcome == 'accepted'}</bpmn:conditionExpression></bpmn:sequenceFlow>")),
                breach(
                        ProcedureRule.GATEWAY_FALLS_THROUGH,
                        "well-founded",
                        d -> d.model(" default=\"well-founded--dismissed\"", "")),
                breach(
                        ProcedureRule.INCLUSIVE_JOIN,
                        "well-founded",
                        d -> d.model("bpmn:exclusiveGateway", "bpmn:inclusiveGateway")),
                breach(
                        ProcedureRule.EVENT_GATEWAY,
                        "well-founded",
                        d -> d.model("bpmn:exclusiveGateway", "bpmn:eventBasedGateway")),
                breach(
                        ProcedureRule.JOIN_NEVER,
                        "well-founded",
                        d -> d.model("bpmn:exclusiveGateway", "bpmn:parallelGateway")
                                .model(
                                        "sourceRef=\"limit-passed\" targetRef=\"escalate\"",
                                        "sourceRef=\"limit-passed\" targetRef=\"well-founded\"")),
                breach(
                        ProcedureRule.ENDLESS_LOOP,
                        "register-complaint",
                        d -> d.with(flow("register-complaint", "register-complaint"))),
                // Who does what
                breach(
                        ProcedureRule.CALL_NOT_EXTERNAL,
                        "register-complaint",
                        d -> d.model("camunda:type=\"external\"", "")),
                breach(
                        ProcedureRule.CALL_NEEDS_CONSENT,
                        "register-complaint",
                        d -> d.model("data-protection.registerComplaint", "social-support-agency.getHousehold")),
                breach(ProcedureRule.INPUT_MISSING, "register-complaint", d -> service(d, "access.reference, ", "")),
                breach(
                        BIRTH,
                        ProcedureRule.INPUT_ONLY_EVIDENCE,
                        "register-birth",
                        d -> d.replace(
                                "birth-declaration.form",
                                "\"key\": \"father.nationalId\"",
                                "\"key\": \"father.profession\"")),
                breach(
                        BIRTH,
                        ProcedureRule.REFUSAL_UNCAUGHT,
                        "register-birth",
                        d -> d.model("errorRef=\"ALREADY_REGISTERED\"", "errorRef=\"NO_HOUSEHOLD\"")),
                breach(
                        ProcedureRule.FILES_ELSEWHERE,
                        "examine",
                        d -> service(
                                        d,
                                        "decision: {type: decision, new: true}",
                                        "decision: {type: decision, new: true}\n" + "  plans: {type: plans, new: true}")
                                .replace(FORM, "decision.explanation", "plans.document")),
                breach(
                        ProcedureRule.NOBODY_CAN_TAKE,
                        "examine",
                        d -> d.model("candidateGroups=\"data-protection\"", "candidateGroups=\"everybody\"")),
                breach(
                        ProcedureRule.AUTHORITY_NOWHERE,
                        "escalate",
                        d -> d.model(
                                "<bpmn:incoming>limit-passed--escalate</bpmn:incoming>",
                                "<bpmn:extensionElements><camunda:properties><camunda:property name=\"authority\""
                                        + " value=\"nowhere.code\"/></camunda:properties></bpmn:extensionElements>")),
                breach(
                        ProcedureRule.WAIT_WITHOUT_TIMER,
                        "examine",
                        d -> d.model("attachedToRef=\"examine\"", "attachedToRef=\"escalate\"")),
                // Undoing
                breach(
                        COMPANY,
                        ProcedureRule.CHANGE_WITHOUT_UNDO,
                        "open-payment",
                        d -> d.model("name=\"staysDone\" value=\"true\"", "name=\"staysDone\" value=\"false\"")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_NEVER_SET_OFF,
                        "undo-reserve-name",
                        d -> d.put(
                                d.bpmn(),
                                d.texts()
                                        .get(d.bpmn())
                                        .replaceAll("<bpmn:compensateEventDefinition id=\"[a-z-]+-undo\" />", ""))),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_NOT_ASSOCIATED,
                        "undo-reserve-name",
                        d -> d.model("targetRef=\"release-name\" />", "targetRef=\"reserve-name\" />")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_OF_NO_CALL,
                        "undo-reserve-name",
                        d -> d.model(
                                "id=\"undo-reserve-name\" attachedToRef=\"reserve-name\"",
                                "id=\"undo-reserve-name\" attachedToRef=\"propose-names\"")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_NOT_OFFERED,
                        "unblock-capital",
                        d -> d.model("\"bank.blockCapital\"", "\"official-bulletin.publishRectification\"")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_BY_ANOTHER,
                        "unblock-capital",
                        d -> d.model("\"bank.unblockCapital\"", "\"payment-platform.refundPayment\"")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_WITHOUT_EVENT,
                        "release-name",
                        d -> d.model("targetRef=\"release-name\" />", "targetRef=\"reserve-name\" />")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_IN_THE_FLOW,
                        "release-name",
                        d -> d.model("sourceRef=\"issue-notice\"", "sourceRef=\"release-name\"")),
                breach(
                        COMPANY,
                        ProcedureRule.UNDO_OF_NOTHING,
                        "given-up",
                        d -> d.model(
                                "id=\"given-up-undo\" />", "id=\"given-up-undo\" activityRef=\"open-payment\" />")),
                // Rehearsals
                breach(
                        BIRTH,
                        ProcedureRule.REHEARSAL_DAY,
                        null,
                        d -> d.put("kept.rehearsal", script("2026-02-30", "{\"filed\": {}}", ""))),
                breach(
                        BIRTH,
                        ProcedureRule.REHEARSAL_STEP,
                        null,
                        d -> d.put("kept.rehearsal", script("2026-11-27", "{\"timer\": \"dinner-time\"}", ""))),
                breach(
                        BIRTH,
                        ProcedureRule.REHEARSAL_REFUSAL,
                        null,
                        d -> d.put(
                                "kept.rehearsal",
                                script(
                                        "2026-11-27",
                                        "{\"filed\": {}}",
                                        "\"refusals\": {\"civil-registry.registerBirth\": \"TOO_TIRED\"},"))),
                // For each of several
                breach(
                        AID,
                        ProcedureRule.EACH_KIND,
                        "examine",
                        d -> d.model(
                                "<bpmn:incoming>set-amount--examine", LOOP + "<bpmn:incoming>set-amount--examine")),
                breach(
                        AID,
                        ProcedureRule.EACH_OF_WHAT,
                        "each-child",
                        d -> d.model("camunda:collection=\"children\"", "camunda:collection=\"household\"")),
                breach(
                        AID,
                        ProcedureRule.EACH_NAME,
                        "each-child",
                        d -> d.model("elementVariable=\"child\"", "elementVariable=\"pupil\"")),
                breach(
                        AID,
                        ProcedureRule.EACH_LEFT_OUT,
                        "each-child",
                        d -> d.model(
                                "elementVariable=\"child\" />",
                                "elementVariable=\"child\"><bpmn:completionCondition>${aid.amount > 0}"
                                        + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>")),
                breach(
                        AID,
                        ProcedureRule.EACH_IN_EACH,
                        "check-schooling",
                        d -> d.model(
                                "<bpmn:incoming>of-age--check-schooling",
                                LOOP + "<bpmn:incoming>of-age--check-schooling")),
                breach(
                        AID,
                        ProcedureRule.EACH_REFUSAL,
                        "each-child",
                        d -> d.model("attachedToRef=\"check-schooling\"", "attachedToRef=\"each-child\"")),
                breach(
                        AID,
                        ProcedureRule.EACH_PERSON,
                        "ask-each",
                        d -> d.model(
                                "<bpmn:serviceTask id=\"check-schooling\"",
                                "<bpmn:userTask id=\"ask-each\" name=\"Ask each\" /><bpmn:serviceTask"
                                        + " id=\"check-schooling\"")),
                breach(
                        AID,
                        ProcedureRule.EACH_CHANGE,
                        "check-disability",
                        d -> d.model("health-facility.getDisabilityCertificate", "social-support-agency.stopAid")),
                breach(
                        AID,
                        ProcedureRule.EACH_SPOKEN_OF,
                        "open-aid",
                        d -> d.model("subject.payee\" value=\"applicant\"", "subject.payee\" value=\"child\"")),
                breach(
                        AID,
                        ProcedureRule.EACH_LISTED,
                        "open-aid",
                        d -> d.model("\"social-support-agency.openAid\"", "\"social-register.getHousehold\"")),
                breach(
                        AID,
                        ProcedureRule.LIST_TYPE,
                        null,
                        d -> service(d, "children: {type: person,", "children: {type: household,")));
    }
}
