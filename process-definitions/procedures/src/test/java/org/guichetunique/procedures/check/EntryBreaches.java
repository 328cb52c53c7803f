package org.guichetunique.procedures.check;

import static org.guichetunique.procedures.check.Breach.BIRTH;
import static org.guichetunique.procedures.check.Breach.FORM;
import static org.guichetunique.procedures.check.Breach.RIGHT;
import static org.guichetunique.procedures.check.Breach.START;
import static org.guichetunique.procedures.check.Breach.breach;
import static org.guichetunique.procedures.check.Breach.service;
import static org.guichetunique.procedures.check.Breach.texts;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.params.provider.Arguments;

/** Drafts whose entry, forms, texts or rules break a rule, or whose model holds what no model may. */
final class EntryBreaches {

    private EntryBreaches() {}

    private static Arguments reasons(ProcedureRule rule, String right, String wrong) {
        return breach(BIRTH, rule, null, d -> d.replace("birth-decision.form", right, wrong));
    }

    static Stream<Arguments> all() {
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
                        d -> service(d, "    fr: le tribunal administratif\n", "")),
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
                reasons(
                        ProcedureRule.REASON_WITHOUT_OUTCOME,
                        "\"decision.outcome\", \"for",
                        "\"decision.mood\", \"for"),
                breach(
                        BIRTH,
                        ProcedureRule.REASON_WITHOUT_OUTCOME,
                        "decision-reason",
                        d -> d.replace("birth-decision.form", "\"decision.outcome\", \"for", "\"outcome\", \"for")),
                reasons(ProcedureRule.REASON_UNKNOWN, "for-accepted\": \"complete", "for-accepted\": \"complete mood"),
                reasons(ProcedureRule.REASON_UNKNOWN, "for-accepted", "for-postponed"),
                reasons(ProcedureRule.REASON_NEVER, "inconsistent-evidence", ""),
                reasons(ProcedureRule.OUTCOME_WITHOUT_REASON, "for-accepted\": \"complete", "for-accepted\": \""),
                breach(
                        BIRTH,
                        ProcedureRule.REASON_UNTIED,
                        "examine",
                        d -> d.replace("birth-decision.form", "reasonFor", "because")),
                breach(BIRTH, ProcedureRule.FOREWARNING_CODE, null, d -> service(d, "tells: [late]", "tells: [early]")),
                breach(
                        BIRTH,
                        ProcedureRule.FOREWARNING_UNDECIDED,
                        null,
                        d -> service(d, "decisions: [declaration-timeliness]", "decisions: [family-right]")),
                breach(
                        BIRTH,
                        ProcedureRule.FOREWARNING_NEEDS,
                        null,
                        d -> service(d, "needs: [birth.date]", "needs: [birth.actNumber]")),
                breach(
                        BIRTH,
                        ProcedureRule.FOREWARNING_NEEDS,
                        null,
                        d -> service(d, "sameRequest: [mother.nationalId", "sameRequest: [entitlement.kind")),
                breach(
                        BIRTH,
                        ProcedureRule.END_UNKNOWN,
                        null,
                        d -> service(d, "granted: [rights-opened]", "granted: [rights-closed]")),
                breach(
                        BIRTH,
                        ProcedureRule.RECOGNISED_BY_SENSITIVE,
                        null,
                        d -> service(d, "recognisedBy: [child.givenName", "recognisedBy: [birth.medicalCertificate")),
                breach(
                        BIRTH,
                        ProcedureRule.FOREWARNING_NEEDS,
                        null,
                        d -> service(d, "recognisedBy: [child.givenName", "recognisedBy: [entitlement.kind")),
                breach(
                        "building-permit",
                        ProcedureRule.FEE_UNDECIDED,
                        null,
                        d -> service(d, "decisions: [municipal-tax]", "decisions: [project-size]")),
                breach(
                        "building-permit",
                        ProcedureRule.PAYMENT_UNANNOUNCED,
                        "open-payment",
                        d -> service(d, "amount: payment.amount", "amount: permit.number")),
                breach(
                        BIRTH,
                        ProcedureRule.DECISION_UNKNOWN,
                        null,
                        d -> d.replace(
                                "birth-declaration.form",
                                "\"suggestedBy\": \"declarant-kinship\"",
                                "\"suggestedBy\": \"no-such-decision\"")),
                breach(
                        BIRTH,
                        ProcedureRule.NONE_MISSING,
                        null,
                        d -> d.replace(
                                "birth-declaration.form",
                                ", \"properties\": {\"none\": \"applicant.withoutBankAccount\"}",
                                "")),
                breach(
                        BIRTH,
                        ProcedureRule.NONE_WRONG,
                        null,
                        d -> d.replace(
                                "birth-declaration.form",
                                "\"none\": \"applicant.withoutBankAccount\"",
                                "\"none\": \"applicant.withoutEmail\"")),
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
                        d -> d.model("name=\"Objection upheld\"", "name=\"&lt;img src=x onerror=alert(1)>\"")));
    }
}
