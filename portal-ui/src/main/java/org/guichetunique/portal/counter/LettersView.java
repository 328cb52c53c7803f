package org.guichetunique.portal.counter;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.guichetunique.casework.person.notification.LettersToPost;
import org.guichetunique.casework.person.notification.PostedLetter;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** The letters that wait to be printed and posted. */
@Route(CounterNavigation.LETTERS)
@RolesAllowed("COUNTER")
class LettersView extends Div implements HasDynamicTitle {

    private final transient LettersToPost letters;
    private final transient LetterPrint print;
    private final DeskTable table =
            new DeskTable("letters", "letters.title", "recipient", "address", "written", "paper", "post");
    private final Paragraph none = Wording.say(new Paragraph(), "letters.none");
    private final NativeButton before = page("letters.before", -1);
    private final NativeButton after = page("letters.after", 1);
    private final Line said = new Line("gu-note", "status");
    private int at;

    LettersView(LettersToPost letters, LetterPrint print) {
        this.letters = letters;
        this.print = print;
        addClassName("gu-view");
        Anchor back = Wording.say(new Anchor("/app/" + CounterNavigation.ROUTE, ""), "letters.back");
        back.getElement().setAttribute("router-link", true);
        Paragraph lead = Wording.say(new Paragraph(), "letters.lead");
        lead.addClassName("gu-lead");
        add(back, Wording.say(new H1(), "letters.title"), lead, said, none, table, before, after);
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("letters.title");
    }

    private NativeButton page(String label, int step) {
        NativeButton button = Wording.say(new NativeButton(), label);
        button.addClassName("gu-second");
        button.addClickListener(click -> {
            at += step;
            show();
        });
        return button;
    }

    private void show() {
        List<PostedLetter> page = letters.waiting(at);
        if (page.isEmpty() && at > 0) {
            at--;
            page = letters.waiting(at);
        }
        table.clear();
        page.forEach(this::row);
        table.setVisible(!page.isEmpty());
        none.setVisible(page.isEmpty());
        before.setVisible(at > 0);
        after.setVisible(letters.count() > (at + 1) * LettersToPost.ON_A_PAGE);
    }

    private void row(PostedLetter letter) {
        NativeButton posted = Wording.say(new NativeButton(), "letters.posted");
        posted.addClassName("gu-second");
        posted.addClickListener(click -> {
            SignedIn agent = SignedIn.now();
            if (letters.posted(letter.id(), agent.subject(), agent.name())) {
                said.say("letters.posted.done", letter.name());
                show();
            } else {
                said.say("letters.posted.unprinted");
            }
        });
        Wording.follow(
                posted,
                language -> posted.getElement()
                        .setAttribute("aria-label", Wording.in(language, "letters.posted.of", letter.name())));
        table.addRow(
                isolated(letter.name()),
                isolated(String.join(", ", letter.address())),
                DeskTable.text(language -> print.day(letter, language)),
                paper(letter),
                posted);
    }

    private Anchor paper(PostedLetter letter) {
        SignedIn agent = SignedIn.now();
        DownloadHandler handler = event -> {
            byte[] pdf = letters.print(letter.id(), agent.subject(), agent.name())
                    .map(print::of)
                    .orElseThrow(() -> new IOException("Posted already"));
            ServedFile.headers(event, letter.id() + ".pdf", "application/pdf", pdf.length);
            event.getOutputStream().write(pdf);
        };
        Anchor take = new Anchor(handler, "");
        take.addClassName("gu-second");
        return Wording.follow(take, language -> {
            take.setText(Wording.in(language, letter.printedAt() == null ? "letters.print" : "letters.printAgain"));
            take.getElement().setAttribute("aria-label", Wording.in(language, "letters.print.of", letter.name()));
        });
    }

    private static Span isolated(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
