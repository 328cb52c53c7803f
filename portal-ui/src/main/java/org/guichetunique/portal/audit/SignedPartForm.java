package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.guichetunique.casework.audit.SignedParts;
import org.guichetunique.exchange.log.LogPart;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Offers what was sealed in a time as a file that the command line verifies. */
final class SignedPartForm extends Div {

    private static final long UNKNOWN = -1;

    private final transient SignedParts parts;
    private final PeriodField period;
    private final Line said = new Line("gu-note", "status");
    private final Div offered = new Div();

    SignedPartForm(SignedParts parts, AuditTexts texts) {
        this.parts = parts;
        this.period = new PeriodField(texts.zone());
        addClassName("gu-reason");
        LocalDate today = LocalDate.now(texts.zone());
        period.set(today.withDayOfMonth(1), today);
        NativeButton prepare = Wording.say(new NativeButton(), "audit.part.prepare");
        prepare.addClassName("gu-second");
        prepare.addClickListener(click -> prepare());
        add(Wording.say(new Paragraph(), "audit.part.what"), period, prepare, said, offered);
    }

    private void prepare() {
        offered.removeAll();
        var from = period.from();
        var to = period.to();
        if (!period.isSound() || from == null || to == null) {
            said.say("audit.part.days");
            return;
        }
        Optional<LogPart> part = parts.between(from, to);
        if (part.isEmpty()) {
            said.say("audit.part.none");
            return;
        }
        LogPart sealed = part.get();
        said.say("audit.part.ready", String.valueOf(sealed.after() + 1), String.valueOf(sealed.until()));
        DownloadHandler handler = event -> {
            ServedFile.headers(
                    event,
                    "log-" + (sealed.after() + 1) + "-" + sealed.until() + ".jsonl",
                    "application/jsonl",
                    UNKNOWN);
            Writer out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
            parts.write(sealed, out, AuditNavigation.auditor());
        };
        Anchor take = new Anchor(handler, "");
        take.getElement().setAttribute("download", true);
        take.addClassName("gu-button");
        offered.add(Wording.say(take, "audit.part.take"));
    }
}
