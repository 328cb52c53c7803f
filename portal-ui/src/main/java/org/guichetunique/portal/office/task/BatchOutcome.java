package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.Batch;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.BatchFile;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** How far the decision of several files has come, and at the end what became of each. It reads the same when it is opened again. */
final class BatchOutcome extends Div {

    /** What may be tried again, or apart. */
    private static final Set<State> AGAIN = Set.of(State.FAILED, State.STOPPED, State.NOT_CONFIRMED, State.BEYOND);

    private final transient BatchDecisions together;
    private final transient BatchRuns runs;
    private final Officer officer;
    private final UUID batch;
    private final HtmlContainer bar = new HtmlContainer("progress");
    private final Line told = new Line("gu-notice", "status");
    private final NativeButton stop = Wording.say(new NativeButton(), "together.stop");
    private final Div lists = new Div();
    private transient @Nullable Registration watch;

    BatchOutcome(UUID batch, BatchDecisions together, BatchRuns runs, Officer officer) {
        this.batch = batch;
        this.together = together;
        this.runs = runs;
        this.officer = officer;
        addClassName("gu-batch");
        H2 title = Wording.say(new H2(), "together.outcome");
        title.getElement().setAttribute("tabindex", "-1");
        stop.addClassName("gu-second");
        stop.addClickListener(click -> {
            together.stop(batch, officer);
            look();
        });
        lists.addClassName("gu-batch");
        bar.addClassName("gu-batch-bar");
        Wording.name(bar, "together.title");
        add(title, told, bar, stop, lists);
        title.getElement().executeJs("setTimeout(() => this.focus())");
    }

    @Override
    protected void onAttach(AttachEvent shown) {
        UI ui = shown.getUI();
        DelegatingSecurityContextRunnable asOfficer =
                new DelegatingSecurityContextRunnable(this::look, SecurityContextHolder.getContext());
        watch = runs.watch(batch, () -> {
            try {
                ui.access(asOfficer::run);
            } catch (UIDetachedException closed) {
                // Nobody looks any more; the files are decided all the same.
            }
        });
        runs.goOn(batch, officer);
        look();
    }

    @Override
    protected void onDetach(DetachEvent left) {
        if (watch != null) {
            watch.remove();
        }
    }

    private void look() {
        together.find(batch, officer).ifPresent(this::show);
    }

    private void show(Batch now) {
        int waiting = now.in(State.TO_DECIDE).size();
        int done = now.in(State.DONE).size();
        List<BatchFile> left =
                now.files().stream().filter(file -> !file.state().isAmongThem()).toList();
        boolean goesOn = waiting > 0;
        bar.setVisible(goesOn);
        stop.setVisible(goesOn);
        bar.getElement().setAttribute("max", String.valueOf(now.files().size()));
        bar.getElement().setAttribute("value", String.valueOf(now.files().size() - waiting));
        told.say(goesOn ? "together.goesOn" : "together.ended", done, waiting, left.size());
        lists.removeAll();
        if (!goesOn) {
            Stream.of(State.values()).filter(state -> !now.in(state).isEmpty()).forEach(state -> {
                BatchList list = new BatchList(state, now.in(state));
                if (AGAIN.contains(state)) {
                    list.add(again(now.in(state)));
                }
                lists.add(list);
            });
        }
    }

    private NativeButton again(List<BatchFile> files) {
        NativeButton again = Wording.say(new NativeButton(), "together.again", files.size());
        again.addClassName("gu-second");
        again.addClickListener(click -> TaskNavigation.together(
                UI.getCurrentOrThrow(),
                together.choose(files.stream().map(BatchFile::id).toList(), officer)));
        return again;
    }
}
