package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Rule;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of a procedure, with a draft that breaks it beside the same one that does not. */
class LintTest {

    private static final Lint LINT = new Lint(Draft.PUBLISHED);

    /** What is found in each procedure before it is spoilt. */
    private static final Map<String, List<Finding>> AS_PUBLISHED = new ConcurrentHashMap<>();

    private static final String SMALL = "contest-data-use";
    private static final String BIRTH = "birth-and-family-rights";
    private static final String COMPANY = "company-creation";
    private static final String AID = "direct-social-aid";
    private static final String LOOP = "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"children\""
            + " camunda:elementVariable=\"child\" />";
    private static final String SERVICE = "service.yaml";
    private static final String FORM = "finding.form";
    private static final String RIGHT = "family-right.dmn";
    private static final String START = "<bpmn:startEvent id=\"contested\"";
    private static final String FIRST_FLOW = "sourceRef=\"contested\" targetRef=\"register-complaint\" />";

    private static String script(String day, String act, String more) {
        return "{\"day\": \"" + day + "\", \"person\": \"AB100001\", " + more + " \"acts\": [" + act
                + "], \"expected\": {\"end\": \"\", \"passes\": []}}";
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                // The files
                breach(ProcedureRule.FILE_NAME, null, d -> d.put("../other.bpmn", "")),
                breach(
                        ProcedureRule.TOO_MANY_FILES,
                        null,
                        d -> IntStream.range(0, 101).forEach(i -> d.put("a" + i + ".dmn", "<a/>"))),
                breach(ProcedureRule.DOCTYPE, null, d -> d.model("?>", "?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>")),
                breach(ProcedureRule.MODEL_TOO_BIG, null, d -> d.with("<a/>".repeat(20_000))),
                breach(ProcedureRule.XML_UNREADABLE, null, d -> d.model("</bpmn:process>", "")),
                breach(
                        ProcedureRule.MODEL_SECOND,
                        null,
                        d -> d.put("other.bpmn", d.texts().get(d.bpmn()))),
                // The catalogue entry
                breach(ProcedureRule.SERVICE_KEY, null, d -> service(d, "service: contest-data-use", "service: other")),
                breach(ProcedureRule.LIFE_EVENT_UNKNOWN, null, d -> service(d, "protecting-data", "having-a-cat")),
                breach(ProcedureRule.AUTHORITY_UNKNOWN, null, d -> service(d, "to: data-protection", "to: nobody")),
                breach(
                        ProcedureRule.NOT_A_PARTICIPANT,
                        "register-complaint",
                        d -> service(d, "[data-protection]", "[civil-registry]")),
                breach(ProcedureRule.SUBJECT_TYPE_UNKNOWN, null, d -> service(d, "{type: access,", "{type: door,")),
                breach(
                        ProcedureRule.SUBJECT_UNKNOWN,
                        null,
                        d -> service(d, "ward: {represented: applicant}", "ward: {represented: nobody}")),
                breach(
                        ProcedureRule.SUBJECT_NOT_A_PERSON,
                        null,
                        d -> service(d, "signedInAs: applicant", "signedInAs: access")),
                breach(ProcedureRule.ADDRESS_UNKNOWN, null, d -> service(d, "complaint.date", "complaint.dawn")),
                breach(
                        ProcedureRule.SECTION_UNKNOWN,
                        null,
                        d -> service(d, "form: contest", "form: contest\nhandedOver: {nothing: applicant}")),
                breach(ProcedureRule.FORM_UNKNOWN, "examine", d -> d.model("\"finding\"", "\"other\"")),
                breach(
                        ProcedureRule.OPERATION_UNKNOWN,
                        "register-complaint",
                        d -> d.model("registerComplaint", "sing")),
                breach(ProcedureRule.ROLE_UNBOUND, "register-complaint", d -> d.model("subject.complainant", "other")),
                breach(ProcedureRule.TERM_INVALID, null, d -> service(d, "within: P60D", "within: P0D")),
                breach(ProcedureRule.WARNING_AFTER_LIMIT, null, d -> service(d, "warning: P50D", "warning: P61D")),
                breach(ProcedureRule.RETENTION_TOO_SHORT, null, d -> service(d, "retention: P5Y", "retention: P1D")),
                breach(
                        ProcedureRule.LEGAL_BASIS_MISSING,
                        null,
                        d -> service(d, "    fr: Recours devant le tribunal administratif\n", "")),
                breach(ProcedureRule.DOCUMENT_TWICE, null, d -> service(d, "key: dismissal", "key: finding")),
                breach(ProcedureRule.DOCUMENT_PLACE, null, d -> service(d, "at: dismissed", "at: nowhere")),
                breach(
                        ProcedureRule.DOCUMENT_ISSUER,
                        null,
                        d -> service(d, "issuedBy: data-protection", "issuedBy: commune")),
                breach(ProcedureRule.MANDATE_UNKNOWN, null, d -> service(d, "  child:", "  cousin:")),
                breach(
                        ProcedureRule.MANDATE_FOR_NOBODY,
                        null,
                        d -> service(d, "concerned, acting: applicant}", "concerned}")),
                breach(
                        ProcedureRule.MANDATE_FOR_ANOTHER_TYPE,
                        null,
                        d -> service(d, "child: {represented: concerned", "child: {represented: access")),
                // Forms and texts
                breach(
                        ProcedureRule.FIELD_KEY,
                        "decision-outcome",
                        d -> d.replace(FORM, "decision.outcome", "outcome")),
                breach(
                        ProcedureRule.FIELD_SUBJECT,
                        "decision-outcome",
                        d -> d.replace(FORM, "decision.outcome", "verdict.outcome")),
                breach(
                        ProcedureRule.FIELD_ELEMENT,
                        "decision-outcome",
                        d -> d.replace(FORM, "decision.outcome", "decision.mood")),
                breach(
                        ProcedureRule.SILO,
                        "decision-explanation",
                        d -> d.replace(FORM, "decision.explanation", "applicant.familyName")),
                breach(
                        BIRTH,
                        ProcedureRule.FALLBACK_WRONG,
                        null,
                        d -> d.replace(
                                "birth-declaration.form",
                                "\"fallbackFor\": \"social-support-agency.getHousehold\"",
                                "\"fallbackFor\": \"health-facility.getBirthNotification\"")),
                breach(ProcedureRule.TEXTS_UNREADABLE, null, d -> d.put("messages_fr.properties", "title=\\u12")),
                breach(
                        ProcedureRule.TEXT_MISSING,
                        "register-complaint",
                        d -> texts(d, "step.register-complaint=", "step.other=", "fr", "ar", "en")),
                breach(ProcedureRule.TEXT_MISSING, null, d -> texts(d, "summary=", "summary=\nx=", "fr", "ar", "en")),
                breach(
                        BIRTH,
                        ProcedureRule.TEXT_MISSING,
                        null,
                        d -> texts(d, "section.child=", "section.x=", "fr", "ar", "en")),
                breach(ProcedureRule.TRANSLATION_MISSING, "examine", d -> texts(d, "step.examine=", "x=", "ar")),
                breach(ProcedureRule.TRANSLATION_EXTRA, null, d -> texts(d, "title=", "titre=x\ntitle=", "en")),
                // Rules of law
                breach(
                        BIRTH,
                        ProcedureRule.DECISION_UNKNOWN,
                        "assess-right",
                        d -> d.model("decisionRef=\"family-right\"", "decisionRef=\"family-wrong\"")),
                breach(
                        BIRTH,
                        ProcedureRule.DECISION_OUTPUT,
                        null,
                        d -> d.replace(RIGHT, "name=\"entitlement.kind\"", "name=\"kind\"")),
                breach(
                        BIRTH,
                        ProcedureRule.RULE_ELEMENT,
                        null,
                        d -> d.replace(RIGHT, "</definitions>", "<literalExpression/></definitions>")),
                breach(
                        BIRTH,
                        ProcedureRule.RULE_LANGUAGE,
                        "days-expression",
                        d -> d.replace(RIGHT, "\"feel\"", "\"javascript\"")),
                breach(
                        BIRTH,
                        ProcedureRule.RULE_EXPRESSION,
                        null,
                        d -> d.replace(RIGHT, "<text>\"allowance\"</text>", "<text>${''.getClass()}</text>")),
                breach(
                        BIRTH,
                        ProcedureRule.RULE_UNBOUNDED,
                        "a1-kind",
                        d -> d.replace(
                                RIGHT,
                                "<text>\"allowance\"</text>",
                                "<text>count(for i in 1..1000000000 return i)</text>")),
                // What a model may hold
                breach(
                        ProcedureRule.CODE_FORBIDDEN,
                        "x",
                        d -> d.with("<bpmn:scriptTask id=\"x\" name=\"X\" scriptFormat=\"javascript\"/>")),
                breach(
                        ProcedureRule.ELEMENT_NOT_RUN,
                        "x",
                        d -> d.with("<bpmn:callActivity id=\"x\" name=\"X\" calledElement=\"other\"/>")),
                breach(
                        ProcedureRule.EVENT_NOT_RUN,
                        "contested",
                        d -> d.model(
                                "<bpmn:outgoing>contested--register-complaint</bpmn:outgoing>\n    </bpmn:startEvent>",
                                "<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>P1D</bpmn:timeDuration>"
                                        + "</bpmn:timerEventDefinition></bpmn:startEvent>")),
                breach(ProcedureRule.ELEMENT_FOREIGN, null, d -> d.with("<x:script xmlns:x=\"urn:other\"/>")),
                breach(
                        ProcedureRule.ATTRIBUTE_FOREIGN,
                        "contested",
                        d -> d.model(START, START + " xmlns:x=\"urn:other\" x:class=\"java.lang.Runtime\"")),
                breach(
                        ProcedureRule.ATTRIBUTE_VALUE,
                        "register-complaint",
                        d -> d.model("\"external\"", "\"connector\"")),
                breach(
                        ProcedureRule.EXPRESSION_MISPLACED,
                        "examine",
                        d -> d.model("name=\"Examine the access\"", "name=\"${''.getClass()}\"")),
                breach(
                        ProcedureRule.EXPRESSION_LANGUAGE,
                        null,
                        d -> d.model("<bpmn:conditionExpression", "<bpmn:conditionExpression language=\"groovy\"")),
                breach(
                        ProcedureRule.EXPRESSION_FORBIDDEN,
                        null,
                        d -> d.model("${decision.outcome ==", "${decision.outcome.getClass() ==")),
                breach(ProcedureRule.EXPRESSION_NAME, null, d -> d.model("${decision.outcome", "${decision.mood")),
                breach(ProcedureRule.TIME_INVALID, null, d -> d.model("${legalLimit}", "soon")),
                breach(ProcedureRule.ID_INVALID, "<b>", d -> d.model("id=\"warned\"", "id=\"&lt;b>\"")),
                breach(ProcedureRule.ID_TWICE, "upheld", d -> d.model("id=\"dismissed\"", "id=\"upheld\"")),
                breach(
                        ProcedureRule.NAME_MARKUP,
                        "upheld",
                        d -> d.model("name=\"Objection upheld\"", "name=\"&lt;img src=x onerror=alert(1)>\"")),
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

    @ParameterizedTest(name = "{1}")
    @MethodSource("breaches")
    void aDraftThatBreaksARuleIsToldSoAndTheSameOneThatDoesNotIsNot(
            String key, ProcedureRule rule, String element, Consumer<Draft> spoil) {
        Draft draft = Draft.of(key);
        assertThat(AS_PUBLISHED.computeIfAbsent(key, any -> check(draft))).isEmpty();

        spoil.accept(draft);

        assertThat(check(draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(element);
            assertThat(finding.file().toString()).startsWith(key);
            assertThat(finding.line()).isPositive();
            for (String language : List.of("fr", "ar", "en")) {
                assertThat(finding.message(Locale.of(language))).doesNotContainPattern("\\{\\d}");
            }
        });
    }

    @Test
    void noRuleIsWithoutADraftThatBreaksIt() {
        assertThat(breaches().map(breach -> (ProcedureRule) breach.get()[1]).collect(Collectors.toSet()))
                // A contract breaks that one, and SeveralCheckTest has it.
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ProcedureRule.LIST_UNBOUNDED)));
    }

    @Test
    void noPublishedProcedureIsFoundFaultWith() {
        Draft.PUBLISHED
                .catalogue()
                .services()
                .forEach(service -> assertThat(check(Draft.of(service.key())))
                        .as(service.key())
                        .isEmpty());
    }

    @Test
    void twoConditionsOfWhichOneIsTheContraryOfTheOtherLeaveNobodyBehind() {
        Draft draft = Draft.of(SMALL)
                .model(" default=\"well-founded--dismissed\"", "")
                .model(
                        "name=\"no\" sourceRef=\"well-founded\" targetRef=\"dismissed\" />",
                        "name=\"no\" sourceRef=\"well-founded\" targetRef=\"dismissed\"><bpmn:conditionExpression>"
                                + "${decision.outcome != 'accepted'}</bpmn:conditionExpression></bpmn:sequenceFlow>");

        assertThat(check(draft)).isEmpty();

        draft.model("${decision.outcome != 'accepted'}", "${decision.outcome == 'refused'}");

        assertThat(rules(draft)).containsExactly(ProcedureRule.GATEWAY_FALLS_THROUGH);
    }

    @Test
    void callsThatAreMadeAgainAndAgainAfterEachRefusalAreALoop() {
        Draft draft = Draft.of(BIRTH);
        String model = draft.texts().get(draft.bpmn());
        String refused = Pattern.compile("<bpmn:boundaryEvent id=\"([a-z-]+)\"[^>]*attachedToRef=\"register-birth\"")
                .matcher(model)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        draft.put(
                draft.bpmn(),
                model.replaceAll("(sourceRef=\"" + refused + "\" targetRef=)\"[a-z-]+\"", "$1\"register-birth\""));

        assertThat(check(draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ProcedureRule.ENDLESS_LOOP);
            assertThat(finding.element()).isEqualTo("register-birth");
        });
    }

    /** Faults 31 and 33, while the model is typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"x\" name=\"X\"><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"x\" name=\"X\" camunda:class=\"java.lang.Runtime\"/>",
                "<bpmn:serviceTask id=\"x\" name=\"X\" camunda:delegateExpression=\"bean\"/>",
                "<bpmn:serviceTask id=\"x\" name=\"X\" camunda:expression=\"bean.method()\"/>",
                "<bpmn:userTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:taskListener"
                        + " class=\"java.lang.Runtime\" event=\"create\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:executionListener"
                        + " expression=\"x\" event=\"start\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:inputOutput/>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"x\" name=\"X\"><bpmn:extensionElements><camunda:connector/>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>"
            })
    void codeInADraftIsRefused(String element) {
        assertThat(rules(Draft.of(SMALL).with(element))).contains(ProcedureRule.CODE_FORBIDDEN);
    }

    /** Fault 32. */
    @Test
    void fiftyMegabytesAreNotEvenLookedAt() {
        String huge = "x".repeat(50_000_000);
        Draft draft =
                Draft.of(SMALL).put(SMALL + ".bpmn", huge).put(SERVICE, huge).put(FORM, huge);

        assertThat(check(draft))
                .filteredOn(finding -> finding.rule() == FileRule.FILE_TOO_LARGE)
                .hasSize(3);
    }

    @Test
    void entitiesThatExpandWithoutEndAreRefused() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                + IntStream.range('b', 'z')
                        .mapToObj(i -> "<!ENTITY %c \"%s\">"
                                .formatted(i, "&%c;".formatted(i - 1).repeat(10)))
                        .collect(Collectors.joining())
                + "]>";

        assertThat(rules(Draft.of(SMALL).model("?>", "?>" + bomb).model("name=\"Objection upheld\"", "name=\"&y;\"")))
                .contains(ProcedureRule.DOCTYPE);
        assertThat(rules(Draft.of(BIRTH).replace(RIGHT, "?>", "?>" + bomb))).contains(ProcedureRule.DOCTYPE);
    }

    @Test
    void brokenFilesAreFindingsWithTheLineOnWhichTheyBreak() {
        assertThat(check(Draft.of(SMALL).put(SERVICE, "service: a\nform: [b\n")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(FileRule.FILE_UNREADABLE);
                    assertThat(finding.line()).isEqualTo(3);
                });
        assertThat(check(Draft.of(SMALL).put(FORM, "{\n \"id\": \"a\",,\n}"))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(FileRule.FILE_UNREADABLE);
            assertThat(finding.line()).isEqualTo(2);
        });
        assertThat(check(Draft.of(SMALL).put(SMALL + ".bpmn", "<a>\n<b>\n</a>")))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(ProcedureRule.XML_UNREADABLE);
                    assertThat(finding.line()).isEqualTo(3);
                });
        assertThat(rules(Draft.of(SMALL).put(SERVICE, "a: &a [x]\nb: *a"))).contains(FileRule.FILE_ALIAS);
        assertThat(rules(Draft.of(SMALL).put(SERVICE, "a: 1\na: 2"))).contains(FileRule.FILE_KEY_TWICE);
        assertThat(rules(Draft.of(SMALL).put(SERVICE, "[".repeat(100_000)))).contains(FileRule.FILE_TOO_DEEP);
        assertThat(LINT.check(SMALL, Map.of()))
                .extracting(Finding::rule)
                .containsOnly(FileRule.FILE_MISSING)
                .hasSize(2);
    }

    /** Whatever somebody is in the middle of typing. */
    @Test
    void nothingThatCanBeTypedIsMoreThanAFinding() {
        Random random = new Random(32);
        for (String key : List.of(SMALL, BIRTH)) {
            Map<String, String> texts = Draft.of(key).texts();
            for (String file : texts.keySet()) {
                for (int i = 0; i < 9; i++) {
                    String text = texts.get(file);
                    int at = random.nextInt(text.length());
                    int to = Math.min(text.length(), at + random.nextInt(40));
                    String typed = i % 3 == 0
                            ? text.substring(0, at)
                            : text.substring(0, at) + (i % 3 == 1 ? "" : "&<\"{[:*\u0000") + text.substring(to);
                    Map<String, String> spoilt = new TreeMap<>(texts);
                    spoilt.put(file, typed);
                    assertThatCode(() -> LINT.check(key, spoilt))
                            .as("%s, %s at %s", file, i, at)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    /** As long as a model can be, and longer than any: what is asked of it must not grow with its square or its depth. */
    @Test
    void aChainOfThousandsOfStepsIsGoneThroughToItsEnd() {
        StringBuilder chain = new StringBuilder();
        IntStream.range(0, 5_000)
                .forEach(i -> chain.append("<bpmn:exclusiveGateway id=\"g%d\"/>".formatted(i))
                        .append(flow("g" + i, "g" + (i + 1))));
        Draft draft = Draft.of(SMALL)
                .model(FIRST_FLOW, "sourceRef=\"contested\" targetRef=\"g0\" />")
                .with(chain + "<bpmn:endEvent id=\"g5000\" name=\"Over\"/>");

        assertThat(rules(draft)).contains(ProcedureRule.SUPERFLUOUS_GATEWAY, ProcedureRule.TEXT_MISSING);
    }

    @Test
    void aDrawingIsToldWhatIsWrongWithItBeforeItsEntryIsWritten() {
        Draft draft = Draft.of(SMALL)
                .put(SERVICE, "service: contest-data-use\n")
                .model("registerComplaint", "sing")
                .with("<bpmn:userTask id=\"x\" name=\"X\"/>");

        assertThat(rules(draft)).contains(FileRule.FORMAT, ProcedureRule.OPERATION_UNKNOWN, ProcedureRule.DISCONNECTED);
    }

    @Test
    void everyRuleHasItsWordsInThreeLanguagesWithTheSameArguments() {
        Stream.concat(Arrays.stream(ProcedureRule.values()), Arrays.stream(FileRule.values()))
                .forEach(rule -> {
                    Set<String> arguments = arguments(rule, Locale.FRENCH);
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ar", "MA"))) {
                        assertThat(rule.pattern(locale)).as(rule.id()).isNotBlank();
                        assertThat(arguments(rule, locale)).as(rule.id()).isEqualTo(arguments);
                    }
                    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
                });
    }

    @Test
    void everyRuleIsExplainedToThoseWhoMeetIt() throws IOException {
        String guide = Files.readString(Folders.home().resolve("docs/procedures.md"));

        assertThat(Stream.concat(
                                Arrays.stream(ProcedureRule.values()),
                                Arrays.stream(FileRule.values()).filter(rule -> rule != FileRule.WRITTEN))
                        .map(rule -> "\n| `" + rule.id() + "`"
                                + (rule.severity() == Rule.Severity.WARNING ? " (warning)" : "") + " | "))
                .allSatisfy(row -> assertThat(guide).contains(row));
    }

    @Test
    void aFindingIsSaidInTheLanguageOfWhoReadsIt() {
        Draft draft = Draft.of(SMALL);
        service(draft, "access.reference, ", "");

        assertThat(check(draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ProcedureRule.INPUT_MISSING);
            assertThat(finding.message(Locale.FRENCH)).contains("a besoin de access.reference, que rien n'apporte");
            assertThat(finding.message(Locale.of("ar"))).contains("ولا شيء يأتي به");
            assertThat(finding.message(Locale.GERMAN)).isEqualTo(finding.message(Locale.FRENCH));
        });
    }

    private static Set<String> arguments(Rule rule, Locale locale) {
        return Pattern.compile("\\{\\d}")
                .matcher(rule.pattern(locale))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Finding> check(Draft draft) {
        return LINT.check(draft.key(), draft.texts());
    }

    private static List<Rule> rules(Draft draft) {
        return check(draft).stream().map(Finding::rule).toList();
    }

    private static Draft service(Draft draft, String right, String wrong) {
        return draft.replace(SERVICE, right, wrong);
    }

    private static void texts(Draft draft, String right, String wrong, String... languages) {
        for (String language : languages) {
            draft.replace("messages_" + language + ".properties", right, wrong);
        }
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s--%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    private static Arguments breach(ProcedureRule rule, String element, Consumer<Draft> spoil) {
        return breach(SMALL, rule, element, spoil);
    }

    private static Arguments breach(String key, ProcedureRule rule, String element, Consumer<Draft> spoil) {
        return Arguments.of(key, rule, element, spoil);
    }
}
