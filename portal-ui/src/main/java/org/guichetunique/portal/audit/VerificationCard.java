package org.guichetunique.portal.audit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.audit.LogVerification;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** One verification and what it came to, with the result to keep. */
final class VerificationCard extends Article {

    private static final int SHOWN_FAULTS = 10;

    private Language spoken = Language.FRENCH;

    /** @param read entries so far; null where it does not run here */
    VerificationCard(LogVerification one, @Nullable Long read, AuditTexts texts) {
        addClassName("gu-panel");
        H3 title = new H3();
        Wording.follow(title, language -> {
            spoken = language;
            title.setText(verdict(one, read, language));
        });
        Paragraph about = new Paragraph();
        about.addClassName("gu-soft");
        Wording.follow(about, language -> about.setText(about(one, texts, language)));
        add(title, about);
        LogVerification.Result result = one.result();
        if (result != null) {
            title.addClassName(result.sound() ? "gu-audit-sound" : "gu-trouble");
            if (!result.faults().isEmpty()) {
                UnorderedList faults = new UnorderedList();
                result.faults().stream().limit(SHOWN_FAULTS).forEach(fault -> faults.add(item(fault)));
                add(faults);
            }
            if (result.sound()) {
                add(code("audit.head", result.head()));
            }
            if (!result.key().isEmpty()) {
                add(code("audit.key", result.key()));
            }
            add(keep(one, result, texts));
        }
    }

    private static ListItem item(LogVerification.Fault fault) {
        ListItem item = new ListItem(fault.where() + ": " + fault.why());
        item.getElement().setAttribute("dir", "ltr").setAttribute("lang", "en");
        return item;
    }

    private static String verdict(LogVerification one, @Nullable Long read, Language language) {
        LogVerification.Result result = one.result();
        if (result == null) {
            return read == null
                    ? Wording.in(language, "audit.result.lost")
                    : Wording.in(language, "audit.result.running", read);
        }
        return result.sound()
                ? Wording.in(language, "audit.result.sound", result.entries(), result.waiting())
                : Wording.in(language, "audit.result.broken");
    }

    private static String about(LogVerification one, AuditTexts texts, Language language) {
        return Wording.in(
                language,
                one.after() == 0 ? "audit.result.whole" : "audit.result.since",
                texts.moment(one.begunAt(), language),
                one.auditorName(),
                String.valueOf(one.after()));
    }

    private static Paragraph code(String label, String value) {
        HtmlContainer code = new HtmlContainer("code");
        code.setText(value);
        code.getElement().setAttribute("dir", "ltr");
        Paragraph line = new Paragraph(Wording.say(new com.vaadin.flow.component.html.Span(), label), code);
        line.addClassNames("gu-detail", "gu-soft");
        return line;
    }

    private Anchor keep(LogVerification one, LogVerification.Result result, AuditTexts texts) {
        DownloadHandler file = event -> {
            byte[] content = String.join("\r\n", lines(one, result, texts)).getBytes(StandardCharsets.UTF_8);
            ServedFile.headers(
                    event, "log-verification-" + one.number() + ".txt", "text/plain;charset=utf-8", content.length);
            event.getOutputStream().write(content);
        };
        Anchor keep = new Anchor(file, "");
        keep.getElement().setAttribute("download", true);
        return Wording.say(keep, "audit.result.keep");
    }

    private List<String> lines(LogVerification one, LogVerification.Result result, AuditTexts texts) {
        List<String> lines = new ArrayList<>(List.of(
                Wording.in(spoken, "frame.name"),
                Wording.in(spoken, "audit.verification.title"),
                about(one, texts, spoken),
                verdict(one, null, spoken),
                ""));
        if (result.sound()) {
            lines.add("head " + result.head());
            lines.add("key  " + result.key());
            lines.add("seal " + result.seal());
        }
        result.faults().forEach(fault -> lines.add(fault.where() + ": " + fault.why()));
        lines.add("");
        return lines;
    }
}
