package org.guichetunique.portal.citizen.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.timeline.PaymentDue;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.task.ApplicantTask;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the person has to do now. Drawn anew only where something else is asked than before. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(10)
class AskedPart extends FilePart {

    private final transient ApplicantTasks tasks;
    private final transient ComplementPanels complements;
    private final transient FieldFactory factory;
    private final transient Facts facts;
    private final transient Values values;
    private transient @Nullable List<String> askedNow;

    AskedPart(ApplicantTasks tasks, ComplementPanels complements, FieldFactory factory, Facts facts, Values values) {
        this.tasks = tasks;
        this.complements = complements;
        this.factory = factory;
        this.facts = facts;
        this.values = values;
        addClassName("gu-asked-now");
    }

    @Override
    void forget() {
        askedNow = null;
    }

    @Override
    void show(OwnCase now, Language language) {
        Timeline timeline = now.timeline();
        boolean steps = timeline.pending().stream().anyMatch(Timeline.Entry::byOwner);
        List<ApplicantTask> open = steps ? tasks.open(timeline.file().reference(), now.person()) : List.of();
        List<String> asked = asked(timeline, open);
        if (asked.equals(askedNow)) {
            return;
        }
        askedNow = asked;
        removeAll();
        complements.of(now, this::changed).ifPresent(this::add);
        open.forEach(task -> add(new ApplicantTaskPanel(task, tasks, now.person(), factory, values, this::changed)
                .knowing(timeline, facts, language)));
        PaymentDue payment = timeline.payment();
        if (payment != null) {
            add(new PaymentPanel(payment, values));
        }
    }

    private static List<String> asked(Timeline timeline, List<ApplicantTask> open) {
        List<String> asked =
                new ArrayList<>(open.stream().map(ApplicantTask::id).toList());
        PaymentDue payment = timeline.payment();
        if (payment != null) {
            asked.add(payment.address().toString());
        }
        Instant asksUntil = timeline.asksUntil();
        if (asksUntil != null) {
            asked.add(asksUntil.toString());
        }
        return asked;
    }
}
