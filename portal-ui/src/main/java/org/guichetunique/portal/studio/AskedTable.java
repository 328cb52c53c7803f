package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichetunique.casework.request.evidence.AskedOfPeople.Count;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.download.Csv;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What people were asked, field by field, why, and which authority would have known. */
final class AskedTable extends Section {

    private static final List<String> COLUMNS =
            List.of("address", "field", "asked", "filed", "reason", "operation", "authority");

    private final transient LiveWords words;
    private final DeskTable table = new DeskTable("live.asked", "live.asked", "field", "asked", "missed", "why");
    private final NativeDetails never = new NativeDetails();
    private final UnorderedList names = new UnorderedList();
    private Language language = Language.FRENCH;

    /** What the table and its file show. */
    record Shown(String name, long filed, List<AskedField> fields) {}

    /** @param shown read anew for the file */
    AskedTable(LiveWords words, Supplier<Shown> shown) {
        this.words = words;
        Anchor file = new Anchor(download(shown), "");
        file.getElement().setAttribute("download", true);
        Wording.say(file, "figures.download");
        Div ways = new Div(file);
        ways.addClassName("gu-desk-ways");
        Paragraph about = Wording.say(new Paragraph(), "live.asked.about");
        about.addClassName("gu-soft");
        never.addClassName("gu-figures-explained");
        never.setContent(names);
        add(Wording.say(new H2(), "live.asked"), about, ways, table, never);
        Wording.follow(this, chosen -> language = chosen);
    }

    void show(Shown shown) {
        List<AskedField> asked =
                shown.fields().stream().filter(field -> field.asked() > 0).toList();
        table.clear();
        table.setVisible(!asked.isEmpty());
        asked.forEach(field -> table.addRow(
                name(field),
                number(DeskTable.text(now -> words.of(field.asked(), shown.filed(), now))),
                missed(field, shown.filed()),
                why(field)));
        names.removeAll();
        shown.fields().stream()
                .filter(field -> field.asked() == 0)
                .forEach(field -> names.add(new ListItem(DeskTable.text(now -> label(field, now)))));
        int nobody = names.getComponentCount();
        never.setVisible(nobody > 0);
        never.setSummary(Wording.say(new Span(), "live.asked.never", nobody));
    }

    private static Span number(Span span) {
        span.addClassName("gu-live-number");
        return span;
    }

    private Div name(AskedField field) {
        Span address = new Span(field.address());
        address.getElement().setAttribute("dir", "ltr");
        address.addClassName("gu-soft");
        Div name = new Div(DeskTable.text(now -> label(field, now)), address);
        name.addClassName("gu-live-asked");
        return name;
    }

    private Span missed(AskedField field, long filed) {
        Span missed = DeskTable.text(now -> words.of(field.missed(), filed, now));
        if (field.missed() > 0) {
            missed.addClassNames("gu-urgency", "gu-urgency-past");
        }
        return number(missed);
    }

    private Div why(AskedField field) {
        Div why = new Div();
        why.addClassName("gu-live-asked");
        field.why().forEach(one -> why.add(DeskTable.text(now -> sentence(one, now))));
        if (field.why().isEmpty()) {
            why.add(new Span("–"));
        }
        return why;
    }

    private String sentence(Count one, Language now) {
        String reason = Wording.in(
                now,
                "live.asked.line",
                words.count(one.times(), now),
                Wording.in(now, "live.asked.reason." + one.asked().reason()));
        String operation = one.asked().operation();
        return operation == null
                ? reason
                : Wording.in(
                        now, "live.asked.by", reason, words.operation(operation, now), words.authority(operation, now));
    }

    private String label(AskedField field, Language now) {
        return words.dictionary()
                .find(field.element())
                .map(element -> words.catalogue()
                        .service(words.procedure())
                        .filter(service -> field.address().contains("."))
                        .map(service -> {
                            CaseWords naming = new CaseWords(service, words.dictionary(), words.values());
                            Address address = Address.of(field.address());
                            return Wording.in(
                                    now,
                                    "live.asked.field",
                                    naming.label(address, element, now),
                                    naming.subject(address.subject(), now));
                        })
                        .orElse(element.label().in(now.locale())))
                .orElse(field.address());
    }

    private DownloadHandler download(Supplier<Shown> shown) {
        return event -> {
            Shown now = shown.get();
            byte[] content = Csv.of(rows(now), language).getBytes(StandardCharsets.UTF_8);
            ServedFile.headers(event, now.name() + ".csv", "text/csv;charset=utf-8", content.length);
            event.getOutputStream().write(content);
        };
    }

    private List<List<Object>> rows(Shown shown) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .<Object>map(column -> Wording.in(language, "live.asked.csv." + column))
                .toList());
        for (AskedField field : shown.fields()) {
            if (field.why().isEmpty()) {
                rows.add(List.of(field.address(), label(field, language), 0, shown.filed(), "", "", ""));
            }
            field.why()
                    .forEach(one -> rows.add(List.of(
                            field.address(),
                            label(field, language),
                            one.times(),
                            shown.filed(),
                            Wording.in(
                                    language, "live.asked.reason." + one.asked().reason()),
                            Optional.ofNullable(one.asked().operation())
                                    .map(operation -> words.operation(operation, language))
                                    .orElse(""),
                            Optional.ofNullable(one.asked().operation())
                                    .map(operation -> words.authority(operation, language))
                                    .orElse(""))));
        }
        return rows;
    }
}
