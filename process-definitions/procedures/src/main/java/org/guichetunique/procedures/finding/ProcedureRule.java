package org.guichetunique.procedures.finding;

import java.util.Locale;
import org.guichetunique.exchange.file.Rule;

/** The rules that the files of a procedure must keep. What each one says and why: docs/procedures.md. */
public enum ProcedureRule implements Rule {
    // The files
    FILE_NAME,
    TOO_MANY_FILES,
    DOCTYPE,
    MODEL_TOO_BIG,
    XML_UNREADABLE,
    MODEL_SECOND,

    // The catalogue entry
    SERVICE_KEY,
    LIFE_EVENT_UNKNOWN,
    AUTHORITY_UNKNOWN,
    NOT_A_PARTICIPANT,
    SUBJECT_TYPE_UNKNOWN,
    SUBJECT_UNKNOWN,
    SUBJECT_NOT_A_PERSON,
    ADDRESS_UNKNOWN,
    SECTION_UNKNOWN,
    FORM_UNKNOWN,
    OPERATION_UNKNOWN,
    ROLE_UNBOUND,
    TERM_INVALID,
    WARNING_AFTER_LIMIT,
    RETENTION_TOO_SHORT,
    LEGAL_BASIS_MISSING,
    DOCUMENT_TWICE,
    DOCUMENT_PLACE,
    DOCUMENT_ISSUER,
    MANDATE_UNKNOWN,
    MANDATE_FOR_NOBODY,
    MANDATE_FOR_ANOTHER_TYPE,
    RECOGNISED_BY_SENSITIVE,

    // Before filing
    FOREWARNING_CODE,
    FOREWARNING_UNDECIDED,
    FOREWARNING_NEEDS,
    END_UNKNOWN,
    FEE_UNDECIDED,
    PAYMENT_UNANNOUNCED,

    // Forms and texts
    FIELD_KEY,
    FIELD_SUBJECT,
    FIELD_ELEMENT,
    SILO,
    FALLBACK_WRONG,
    REASON_WITHOUT_OUTCOME,
    REASON_UNKNOWN,
    REASON_NEVER,
    OUTCOME_WITHOUT_REASON,
    REASON_UNTIED,
    NONE_MISSING,
    NONE_WRONG,
    TEXTS_UNREADABLE,
    TEXT_MISSING,
    TRANSLATION_MISSING,
    TRANSLATION_EXTRA,

    // Rules of law
    DECISION_UNKNOWN,
    DECISION_OUTPUT,
    RULE_ELEMENT,
    RULE_LANGUAGE,
    RULE_EXPRESSION,
    RULE_UNBOUNDED,

    // What a model may hold
    CODE_FORBIDDEN,
    ELEMENT_NOT_RUN,
    EVENT_NOT_RUN,
    ELEMENT_FOREIGN,
    ATTRIBUTE_FOREIGN,
    ATTRIBUTE_VALUE,
    EXPRESSION_MISPLACED,
    EXPRESSION_LANGUAGE,
    EXPRESSION_FORBIDDEN,
    EXPRESSION_NAME,
    TIME_INVALID,
    ID_INVALID,
    ID_TWICE,
    NAME_MARKUP(Severity.WARNING),

    // The flow
    PROCESS_SINGLE,
    PROCESS_NOT_EXECUTABLE,
    START_EVENT_REQUIRED,
    START_EVENT_SINGLE,
    END_EVENT_REQUIRED,
    SUB_PROCESS_START,
    LABEL_REQUIRED(Severity.WARNING),
    DISCONNECTED,
    UNREACHABLE,
    DEAD_END,
    EVENT_DETACHED,
    FLOW_BROKEN,
    FLOW_TWICE,
    IMPLICIT_SPLIT,
    SUPERFLUOUS_GATEWAY(Severity.WARNING),
    CONDITION_MISSING,
    CONDITION_MISPLACED,
    GATEWAY_FALLS_THROUGH,
    INCLUSIVE_JOIN,
    EVENT_GATEWAY,
    JOIN_NEVER,
    ENDLESS_LOOP,

    // Who does what
    CALL_NOT_EXTERNAL,
    CALL_NEEDS_CONSENT,
    INPUT_MISSING,
    INPUT_ONLY_EVIDENCE,
    REFUSAL_UNCAUGHT,
    FILES_ELSEWHERE,
    NOBODY_CAN_TAKE,
    AUTHORITY_NOWHERE,
    WAIT_WITHOUT_TIMER(Severity.WARNING),

    // For each of several
    EACH_KIND,
    EACH_OF_WHAT,
    EACH_NAME,
    EACH_LEFT_OUT,
    EACH_IN_EACH,
    EACH_REFUSAL,
    EACH_PERSON,
    EACH_CHANGE,
    EACH_SPOKEN_OF,
    EACH_LISTED,
    LIST_UNBOUNDED,
    LIST_TYPE,

    // Undoing
    CHANGE_WITHOUT_UNDO(Severity.WARNING),
    UNDO_NEVER_SET_OFF,
    UNDO_NOT_ASSOCIATED,
    UNDO_OF_NO_CALL,
    UNDO_NOT_OFFERED,
    UNDO_BY_ANOTHER,
    UNDO_WITHOUT_EVENT,
    UNDO_IN_THE_FLOW,
    UNDO_OF_NOTHING,

    // Rehearsals
    REHEARSAL_DAY,
    REHEARSAL_STEP,
    REHEARSAL_REFUSAL;

    private final Severity severity;

    ProcedureRule() {
        this(Severity.ERROR);
    }

    ProcedureRule(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String bundle() {
        return "org.guichetunique.procedures.finding.findings";
    }
}
