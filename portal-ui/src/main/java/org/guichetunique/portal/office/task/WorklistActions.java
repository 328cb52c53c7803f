package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.FileLabels;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** What can be done with the files that are chosen. It stays in sight however far the list is scrolled. */
final class WorklistActions extends Div {

    private final transient Selection selection;
    private final transient FileLabels labels;
    private final Officer officer;
    private final transient Runnable changed;
    private final Line count = new Line("gu-chosen", "status");
    private final NativeButton page = new NativeButton();
    private final NativeButton everything = new NativeButton();
    private final NativeButton none = new NativeButton();
    private final NativeButton together = new NativeButton();
    private final NativeDetails labelling;
    private final ComboBox<String> label = new ComboBox<>();

    /**
     * @param shown the files on the page
     * @param found all files of the list
     * @param changed told when other files are chosen, or have other labels
     */
    WorklistActions(
            Selection selection,
            TaskServices services,
            FileLabels labels,
            Officer officer,
            Supplier<Set<String>> shown,
            Supplier<List<String>> found,
            Runnable changed) {
        this.selection = selection;
        this.labels = labels;
        this.officer = officer;
        this.changed = changed;
        addClassName("gu-actions");
        getElement().setAttribute("role", "toolbar");
        Wording.name(this, "tasks.actions");
        button(page, "tasks.choosePage", () -> choose(List.copyOf(shown.get())));
        button(everything, "tasks.chooseAll", () -> choose(found.get()));
        button(none, "tasks.chooseNone", () -> {
            selection.clear();
            changed.run();
        });
        together.addClassName("gu-button");
        together.addClickListener(click -> TaskNavigation.together(
                UI.getCurrentOrThrow(), services.batches().choose(selection.tasks(), officer)));
        labelling = labelling();
        add(page, everything, none, count, labelling, together);
        say();
    }

    private void button(NativeButton button, String key, Runnable action) {
        Wording.say(button, key);
        button.addClassName("gu-way");
        button.addClickListener(click -> action.run());
    }

    private NativeDetails labelling() {
        label.setAllowCustomValue(true);
        label.addCustomValueSetListener(typed -> label.setValue(typed.getDetail()));
        Wording.follow(label, language -> label.setLabel(Wording.in(language, "tasks.label")));
        offer();
        NativeButton put = Wording.say(new NativeButton(), "tasks.label.put");
        put.addClassName("gu-second");
        put.addClickListener(click -> label(true));
        NativeButton take = Wording.say(new NativeButton(), "tasks.label.take");
        take.addClassName("gu-second");
        take.addClickListener(click -> label(false));
        Div form = new Div(label, put, take);
        form.addClassName("gu-labelling");
        return new NativeDetails(Wording.say(new Span(), "tasks.labelling"), form);
    }

    private void offer() {
        List<String> names =
                new ArrayList<>(labels.of(officer).stream().map(FileLabel::name).toList());
        label.setItems(names);
    }

    private void label(boolean on) {
        String name = label.getValue() == null ? "" : label.getValue().strip();
        Optional<FileLabel> wanted = on
                ? labels.make(name, officer)
                : labels.of(officer).stream()
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst();
        wanted.ifPresentOrElse(
                one -> {
                    int files = on
                            ? labels.put(one.id(), selection.tasks(), officer)
                            : labels.take(one.id(), selection.tasks(), officer);
                    offer();
                    label.setValue(one.name());
                    changed.run();
                    count.say(on ? "tasks.label.done" : "tasks.label.taken", one.name(), files);
                },
                () -> count.say("tasks.label.nameless", FileLabels.MOST));
    }

    private void choose(List<String> tasks) {
        boolean all = selection.choose(tasks, true);
        changed.run();
        if (!all || tasks.size() == BatchDecisions.MOST) {
            count.say("tasks.chosenMost", selection.size());
        }
    }

    /** How many are chosen, and how many of them are not on the page. */
    void mark(Set<String> shown) {
        long elsewhere =
                selection.tasks().stream().filter(task -> !shown.contains(task)).count();
        if (selection.size() == 0) {
            count.say("tasks.chosen.none");
        } else {
            count.say("tasks.chosen", selection.size(), elsewhere);
        }
        say();
    }

    private void say() {
        boolean some = selection.size() > 0;
        none.setVisible(some);
        labelling.setVisible(some);
        together.setVisible(selection.size() > 1);
        together.setText(Wording.now("together.go", selection.size()));
    }
}
