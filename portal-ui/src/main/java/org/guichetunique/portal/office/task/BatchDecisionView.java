package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.Batch;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.BatchFile;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * Decides several files of the same kind in the same words. What was chosen, and what became of each, has an address of
 * its own and can be read again there.
 */
@Route(TaskNavigation.TOGETHER + "/:batch?")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class BatchDecisionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BatchDecisions together;
    private final transient BatchRuns runs;
    private final transient TaskServices services;
    private final transient CaseVocabulary vocabulary;
    private final transient FieldFactory fields;
    private final Officer officer = Acting.asOfficer();

    BatchDecisionView(
            BatchDecisions together,
            BatchRuns runs,
            TaskServices services,
            CaseVocabulary vocabulary,
            FieldFactory fields) {
        this.together = together;
        this.runs = runs;
        this.services = services;
        this.vocabulary = vocabulary;
        this.fields = fields;
        addClassNames("gu-view", "gu-case", "gu-together");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> address = event.getRouteParameters().get("batch");
        if (address.isEmpty()) {
            List<String> chosen = event.getLocation()
                    .getQueryParameters()
                    .getParameters()
                    .getOrDefault(TaskNavigation.TASK, List.of());
            event.forwardTo(TaskNavigation.TOGETHER + "/" + together.choose(chosen, officer));
            return;
        }
        address.flatMap(BatchDecisionView::id)
                .flatMap(id -> together.find(id, officer))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return Wording.now("together.title");
    }

    private void show(Batch batch) {
        removeAll();
        Anchor back = Wording.say(new Anchor(LastList.address(), ""), "task.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        add(back, Wording.say(new H1(), "together.title"));
        if (batch.begun()) {
            add(new BatchOutcome(batch.id(), together, runs, officer));
            return;
        }
        List<BatchFile> like = batch.in(State.TO_DECIDE);
        if (like.isEmpty()) {
            add(Wording.say(new Paragraph(), "together.none"));
        } else {
            OfficerTask first = Objects.requireNonNull(like.getFirst().task());
            add(new BatchPreview(
                    batch, together, services, officer, vocabulary.of(first.service()), fields, () -> reload(batch)));
        }
        leftOut(batch);
    }

    private void reload(Batch batch) {
        Selection.now().choose(batch.files().stream().map(BatchFile::id).toList(), false);
        together.find(batch.id(), officer).ifPresent(this::show);
    }

    /** Those of another kind may be decided apart. */
    private void leftOut(Batch batch) {
        if (batch.in(State.TO_DECIDE).size() == batch.files().size()) {
            return;
        }
        Section left = new Section(Wording.say(new H2(), "together.left"));
        left.addClassNames("gu-pane", "gu-batch");
        Stream.of(State.values())
                .filter(state -> state != State.TO_DECIDE && !batch.in(state).isEmpty())
                .forEach(state -> {
                    BatchList list = new BatchList(state, batch.in(state));
                    if (state == State.DIFFERENT || state == State.BEYOND) {
                        list.add(apart(batch.in(state)));
                    }
                    left.add(list);
                });
        add(left);
    }

    private NativeButton apart(List<BatchFile> files) {
        NativeButton apart = Wording.say(new NativeButton(), "together.again", files.size());
        apart.addClassName("gu-second");
        apart.addClickListener(click -> TaskNavigation.together(
                UI.getCurrentOrThrow(),
                together.choose(files.stream().map(BatchFile::id).toList(), officer)));
        return apart;
    }
}
