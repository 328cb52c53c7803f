package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.studio.drafting.Draft;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** What can be done with a draft as a whole: begin one, give it to somebody to look at, take it away, keep its files. */
final class DraftPanel extends Div {

    private final transient Studio studio;
    private final transient DraftFiles files;
    private final String procedure;
    private final transient Runnable changed;
    private final Line said = new Line("gu-notice", "status");

    DraftPanel(Studio studio, DraftFiles files, String procedure, Optional<Draft> draft, Runnable changed) {
        this.studio = studio;
        this.files = files;
        this.procedure = procedure;
        this.changed = changed;
        addClassName("gu-draft");
        Line state = new Line("gu-strong", "status");
        draft.ifPresentOrElse(
                one -> state.say(
                        one.retires() ? "studio.draft.retires" : "studio.draft." + one.state(), one.authorName()),
                () -> state.say("studio.draft.none"));
        add(state);
        draft.filter(one -> !one.sentBack().isEmpty()).ifPresent(one -> {
            Line back = new Line("gu-trouble", "status");
            back.say("studio.sentBack", one.sentBack());
            add(back);
        });
        Div ways = new Div();
        ways.addClassName("gu-desk-ways");
        boolean designer = SignedIn.now().is(Role.DESIGNER);
        boolean writing =
                draft.filter(one -> one.state() == Draft.State.WRITING).isPresent();
        if (designer && draft.isEmpty()) {
            ways.add(change());
        }
        if (designer && writing) {
            ways.add(submitting(), adding(), discarding());
        }
        if (draft.filter(one -> one.state() == Draft.State.REVIEW).isPresent()) {
            ways.add(StudioNavigation.way(StudioNavigation.review(procedure), "studio.review.link"));
        }
        Anchor folder = Wording.say(new Anchor(FolderExport.of(studio, procedure), ""), "studio.export");
        folder.getElement().setAttribute("download", true);
        ways.add(
                StudioNavigation.way(StudioNavigation.rehearse(procedure), "studio.rehearsal.link"),
                folder,
                StudioNavigation.way(StudioNavigation.versions(procedure), "studio.versions.link"));
        if (!studio.inForce(procedure).isEmpty()) {
            ways.add(StudioNavigation.way(StudioNavigation.live(procedure), "live.link"));
        }
        add(ways, said);
    }

    private NativeButton change() {
        NativeButton change = Wording.say(new NativeButton(), "studio.change");
        change.addClassName("gu-button");
        change.addClickListener(click -> {
            studio.change(procedure, Acting.asDesigner());
            changed.run();
        });
        return change;
    }

    private NativeDetails submitting() {
        TextArea note = new TextArea();
        note.setMaxLength(Studio.LONGEST_NOTE);
        note.addClassName("gu-answer");
        Wording.follow(note, language -> note.setLabel(Wording.in(language, "studio.submit.note")));
        NativeButton submit = Wording.say(new NativeButton(), "studio.submit.go");
        submit.addClassName("gu-button");
        submit.addClickListener(click -> {
            List<Finding> wrong = studio.submit(procedure, note.getValue(), Acting.asDesigner());
            if (wrong.isEmpty()) {
                changed.run();
            } else {
                said.say("studio.submit.not", wrong.size());
            }
        });
        return folded("studio.submit", note, submit);
    }

    private NativeDetails adding() {
        TextField name = new TextField();
        name.setMaxLength(70);
        Wording.follow(name, language -> {
            name.setLabel(Wording.in(language, "studio.add.name"));
            name.setHelperText(Wording.in(language, "studio.add.help"));
        });
        NativeButton add = Wording.say(new NativeButton(), "studio.add.go");
        add.addClassName("gu-second");
        add.addClickListener(click -> {
            DraftFiles.Writing writing = files.add(procedure, name.getValue().strip(), Acting.asDesigner());
            if (writing == DraftFiles.Writing.KEPT) {
                changed.run();
            } else {
                said.say("studio.writing." + writing);
            }
        });
        return folded("studio.add", new FilesUpload(files, procedure, changed, said), name, add);
    }

    private NativeDetails discarding() {
        NativeButton discard = Wording.say(new NativeButton(), "studio.discard.go");
        discard.addClassName("gu-second");
        discard.addClickListener(click -> {
            studio.discard(procedure, Acting.asDesigner());
            if (studio.texts(procedure).isEmpty()) {
                click.getSource().getUI().ifPresent(ui -> ui.navigate(StudioNavigation.STUDIO));
            } else {
                changed.run();
            }
        });
        return folded("studio.discard", Wording.say(new Span(), "studio.discard.sure"), discard);
    }

    private static NativeDetails folded(String summary, com.vaadin.flow.component.Component... content) {
        Div form = new Div(content);
        form.addClassName("gu-writing");
        NativeDetails details = new NativeDetails();
        details.setSummary(Wording.say(new Span(), summary));
        details.setContent(form);
        details.addClassName("gu-folded");
        return details;
    }
}
