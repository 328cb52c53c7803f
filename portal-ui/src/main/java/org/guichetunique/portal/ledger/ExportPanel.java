package org.guichetunique.portal.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import org.guichetunique.engine.personaldata.PersonalExport;
import org.guichetunique.portal.access.Acting;
import org.guichetunique.portal.access.RecentSignIn;
import org.guichetunique.portal.document.ServedFile;
import org.guichetunique.portal.frame.ChosenLanguage;
import org.guichetunique.portal.frame.Wording;

/** Takes everything away as one file, for somebody who has just signed in. */
class ExportPanel extends Section {

    private static final long UNKNOWN = -1;
    private static final int FORBIDDEN = 403;

    private final transient PersonalExport export;

    /** A download has no page of its own that would know the language. */
    private final transient Locale language = ChosenLanguage.current().locale();

    ExportPanel(PersonalExport export) {
        this.export = export;
        addClassName("gu-panel");
        H2 title = Wording.say(new H2(), "held.export");
        title.setId("held-export");
        getElement().setAttribute("aria-labelledby", "held-export");
        add(title, Wording.say(new Paragraph(), "held.export.about"));
        if (RecentSignIn.isThere()) {
            DownloadHandler handler = this::write;
            Anchor take = Wording.say(new Anchor(handler, ""), "held.export.take");
            take.addClassName("gu-button");
            add(take);
        } else {
            add(Wording.say(new Paragraph(), "held.signInAgain"));
        }
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
