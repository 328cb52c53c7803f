package org.guichetunique.portal.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;

/** A task as it is told to an authority's software. */
record TaskBody(
        String id,
        String reference,
        String service,
        String step,
        String applicant,
        @Nullable Holder holder,
        Instant filedAt,
        Instant waitsSince,
        Instant dueAt,
        Instant warnsAt,
        @Nullable Instant waitsUntil,
        boolean fourEyes,
        @Nullable String proposedBy) {

    record Holder(String id, @Nullable String name) {}

    /** @param next of the next page; null on the last one */
    record Page(List<TaskBody> tasks, @Nullable String next) {}

    /** @param reasons for each outcome, the codes that may be given; empty where the question is no reason */
    record Question(
            String address, String kind, boolean required, List<String> codes, Map<String, List<String>> reasons) {}

    record Detail(TaskBody task, List<Question> form) {}

    static TaskBody of(OfficerTask task) {
        return new TaskBody(
                task.id(),
                task.reference().toString(),
                task.service(),
                task.activity(),
                task.applicant(),
                task.assignee() == null ? null : new Holder(task.assignee(), task.assigneeName()),
                task.submittedAt(),
                task.createdAt(),
                task.dueAt(),
                task.warnsAt(),
                task.waitsUntil(),
                task.fourEyes(),
                task.proposedBy());
    }

    static Detail of(OfficerTask task, Form form) {
        return new Detail(of(task), form.fields().map(TaskBody::question).toList());
    }

    private static Question question(Field field) {
        CodeList codes = field.element().codes();
        return new Question(
                field.address().toString(),
                field.element().kind().name().toLowerCase(java.util.Locale.ROOT),
                field.required(),
                codes == null ? List.of() : new ArrayList<>(codes.codes().keySet()),
                field.reasons() == null ? Map.of() : field.reasons().byOutcome());
    }
}
