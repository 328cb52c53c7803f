package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.note.Note;
import org.guichetunique.casework.office.note.Notes;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Notes that stay in the authority. */
final class NotesPanel extends Section {

    private final transient Notes notes;
    private final OfficerTask task;
    private final Officer officer;
    private final transient CaseWords words;
    private final TextArea text = new TextArea();
    private final Line said = new Line("gu-trouble", "alert");
    private final OrderedList list = new OrderedList();
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private transient @Nullable Note last;
    private long newest;

    NotesPanel(OfficerTask task, Notes notes, Officer officer, CaseWords words) {
        this.task = task;
        this.notes = notes;
        this.officer = officer;
        this.words = words;
        addClassNames("gu-pane", "gu-notes");
        H2 title = Wording.say(new H2(), "notes.title");
        title.setId("notes");
        getElement().setAttribute("aria-labelledby", "notes");
        Paragraph who = Wording.say(new Paragraph(), "notes.who");
        who.addClassName("gu-soft");
        text.addClassName("gu-answer");
        text.setMaxLength(2 * Notes.LONGEST);
        Wording.follow(text, language -> text.setLabel(Wording.in(language, "notes.text")));
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        NativeButton keep = Wording.say(new NativeButton(), "notes.keep");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> keep());
        more.addClassName("gu-second");
        more.addClickListener(click -> show());
        Div form = new Div(text, said, keep);
        form.addClassName("gu-writing");
        add(title, who, list, more, form);
        show();
    }

    private void keep() {
        said.fallSilent();
        if (text.getValue().length() > Notes.LONGEST) {
            said.say("message.tooLong", Notes.LONGEST);
        } else if (text.getValue().isBlank()) {
            said.say("notes.nothing");
        } else if (notes.write(task, text.getValue(), officer)) {
            text.clear();
            list.removeAll();
            last = null;
            show();
        } else {
            said.say("task.trouble.gone");
        }
    }

    /** Shows what colleagues have noted since. */
    void look() {
        List<Note> latest = notes.of(task, null, officer);
        if (!latest.isEmpty() && latest.getFirst().id() != newest) {
            list.removeAll();
            last = null;
            show();
        }
    }

    private void show() {
        List<Note> page = notes.of(task, last, officer);
        page.forEach(note -> list.add(item(note)));
        if (!page.isEmpty()) {
            newest = last == null ? page.getFirst().id() : newest;
            last = page.getLast();
        }
        list.setVisible(last != null);
        more.setVisible(page.size() == Notes.PAGE);
    }

    private ListItem item(Note note) {
        Span about = new Span();
        about.addClassName("gu-soft");
        Paragraph written = new Paragraph(note.text());
        written.addClassName("gu-message-text");
        written.getElement().setAttribute("dir", "auto");
        return Wording.follow(
                new ListItem(about, written),
                language -> about.setText(note.author()
                        + " · "
                        + words.values()
                                .moment(
                                        note.at(),
                                        words.service().competence().authority().zone(),
                                        language)));
    }
}
