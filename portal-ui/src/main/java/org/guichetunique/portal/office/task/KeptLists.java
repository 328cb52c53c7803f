package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.FilteredWorklist;
import org.guichetunique.casework.office.task.KeptView;
import org.guichetunique.casework.office.task.KeptViews;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** The lists that the officer has kept under a name, and keeping the one that is shown. */
final class KeptLists extends Div {

    private final transient KeptViews views;
    private final Officer officer;
    private final transient Consumer<FilteredWorklist> chosen;
    private final Div buttons = new Div();
    private final TextField name = new TextField();
    private final Checkbox shared = new Checkbox();
    private final Div form = new Div();
    private final Line said = new Line("gu-note", "status");
    private FilteredWorklist shown = FilteredWorklist.ALL;

    KeptLists(KeptViews views, Officer officer, Consumer<FilteredWorklist> chosen) {
        this.views = views;
        this.officer = officer;
        this.chosen = chosen;
        addClassName("gu-kept-lists");
        buttons.addClassName("gu-kept-buttons");
        name.setMaxLength(KeptViews.LONGEST_NAME);
        Wording.follow(name, language -> name.setLabel(Wording.in(language, "tasks.keep.name")));
        NativeButton keep = Wording.say(new NativeButton(), "tasks.keep.save");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> keep());
        Wording.follow(shared, language -> shared.setLabel(Wording.in(language, "tasks.keep.shared")));
        form.add(name, shared, keep, said);
        form.addClassName("gu-keep");
        Wording.name(form, "tasks.keep");
        form.getElement().setAttribute("role", "group");
        add(buttons);
        show();
    }

    /** Where the list that is shown is given a name. */
    Div form() {
        return form;
    }

    void mark(FilteredWorklist listing) {
        shown = listing;
        show();
    }

    private void keep() {
        String chosenName = name.getValue().strip();
        if (chosenName.isEmpty()) {
            said.say("tasks.keep.nameless");
            name.focus();
        } else if (views.keep(chosenName, shown, shared.getValue(), officer)) {
            said.say("tasks.keep.done", chosenName);
            name.clear();
            show();
        } else {
            said.say("tasks.keep.full", KeptViews.MOST);
        }
    }

    private void show() {
        List<KeptView> all = views.of(officer);
        buttons.removeAll();
        all.forEach(view -> buttons.add(item(view)));
    }

    private Div item(KeptView view) {
        NativeButton open = new NativeButton(view.name(), click -> chosen.accept(view.listing()));
        open.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("aria-pressed", String.valueOf(view.listing().equals(shown)));
        Div item = new Div(open);
        item.addClassName("gu-kept-list");
        String by = view.by();
        if (by != null) {
            Span whose = Wording.say(new Span(), "tasks.keep.by", by);
            whose.addClassName("gu-soft");
            item.add(whose);
            return item;
        }
        if (view.shared()) {
            Span whose = Wording.say(new Span(), "tasks.keep.isShared");
            whose.addClassName("gu-soft");
            item.add(whose);
        }
        item.add(forget(view));
        return item;
    }

    private NativeButton forget(KeptView view) {
        NativeButton forget = new NativeButton("×", click -> {
            views.forget(view.id(), officer);
            show();
        });
        return Wording.follow(
                forget,
                language -> forget.getElement()
                        .setAttribute("aria-label", Wording.in(language, "tasks.keep.forget", view.name())));
    }
}
