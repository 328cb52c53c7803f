package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.personaldata.PersonalExport;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.RecentSignIn;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Takes everything away as one file, for somebody who has just signed in. */
class ExportPanel extends Section {

    private static final long UNKNOWN = -1;
    private static final int FORBIDDEN = 403;

    private final transient PersonalExport export;
    private final transient HoldingsPrint print;

    /** Kept for the download, which has no page that knows the language. */
    private final transient Locale language = ChosenLanguage.current().locale();

    ExportPanel(PersonalExport export, HoldingsPrint print) {
        this.export = export;
        this.print = print;
        addClassName("gu-panel");
        H2 title = Wording.say(new H2(), "held.export");
        title.setId("held-export");
        getElement().setAttribute("aria-labelledby", "held-export");
        add(title, Wording.say(new Paragraph(), "held.export.about"));
        if (RecentSignIn.isThere()) {
            DownloadHandler handler = this::write;
            Anchor take = Wording.say(new Anchor(handler, ""), "held.export.take");
            take.addClassName("gu-button");
            DownloadHandler printer = this::print;
            Anchor read = Wording.say(new Anchor(printer, ""), "held.export.read");
            read.addClassName("gu-second");
            Div ways = new Div(take, read);
            ways.addClassName("gu-exports");
            add(ways);
        } else {
            add(Wording.say(new Paragraph(), "held.signInAgain"));
        }
    }

    private void print(DownloadEvent event) throws IOException {
        if (!RecentSignIn.isThere()) {
            event.getResponse().sendError(FORBIDDEN, "");
            return;
        }
        Person person = Acting.asMyself(language);
        export.taken(person);
        byte[] pdf = print.of(person, Language.of(language).orElse(Language.FRENCH));
        ServedFile.headers(event, "guichet-unique.pdf", "application/pdf", pdf.length);
        event.getOutputStream().write(pdf);
    }

    private void write(DownloadEvent event) throws IOException {
        if (!RecentSignIn.isThere()) {
            event.getResponse().sendError(FORBIDDEN, "");
            return;
        }
        ServedFile.headers(event, "guichet-unique.json", "application/json", UNKNOWN);
        export.write(Acting.asMyself(language), event.getOutputStream());
    }
}
