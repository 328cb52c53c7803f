package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseSteps;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.content.PdfPictures;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.print.Listing;
import org.guichetunique.casework.casefile.document.print.Listing.Row;
import org.guichetunique.casework.casefile.document.print.Listing.Section;
import org.guichetunique.casework.casefile.document.print.PdfPage;
import org.guichetunique.casework.office.reading.ReadContents;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.document.DocumentNames;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A whole file as one PDF: the decision, what it was made of, what was said and done, and each paper on sheets of its own. */
@Component
record FilePrint(CaseVocabulary vocabulary, Contracts contracts, ReadContents contents) {

    /** More sheets than anybody looks through; the papers themselves are in the file. */
    private static final int MOST_PICTURES = 60;

    /** A way to take it, in the language in which the page is read. */
    Anchor way(String reference, Supplier<Optional<ReadFile>> read) {
        // A download has no page of its own to ask for the language.
        AtomicReference<Language> chosen = new AtomicReference<>(Language.FRENCH);
        Anchor way = new Anchor(
                event -> {
                    Optional<ReadFile> file = read.get();
                    if (file.isEmpty()) {
                        event.getResponse().sendError(404, "");
                        return;
                    }
                    byte[] pdf = of(file.get(), chosen.get());
                    ServedFile.headers(event, reference + ".pdf", "application/pdf", pdf.length);
                    event.getOutputStream().write(pdf);
                },
                "");
        way.addClassName("gu-print-file");
        return Wording.follow(way, language -> {
            chosen.set(language);
            way.setText(Wording.in(language, "task.print"));
        });
    }

    byte[] of(ReadFile read, Language language) {
        CaseWords words = vocabulary.of(read.file().service());
        ZoneId zone = words.service().competence().authority().zone();
        List<Section> sections = new ArrayList<>();
        sections.add(decision(read, words, language));
        sections.add(values("task.stated", Source.Kind.PERSON, read, words, language));
        sections.add(values("task.rules", Source.Kind.RULE, read, words, language));
        read.evidence().forEach(held -> {
            String source = EvidencePanel.provenance(words, held.evidence(), language);
            String name = held.evidence().operation().label().in(language.locale());
            List<Row> rows = rows(held.values(), words, "", language);
            sections.add(new Section(name, rows.isEmpty() ? List.of(new Row("", source, "")) : sourced(rows, source)));
        });
        sections.add(opinions(read, words, language));
        sections.add(messages(read, words, zone, language));
        sections.add(steps(read, words, zone, language));
        return PdfPage.print(new Listing(
                language.locale(),
                words.service().text("title", language.locale()),
                Wording.in(
                        language,
                        "file.filedPrint.about",
                        read.file().reference().value(),
                        read.file().ownerName(),
                        words.values().dayAndTime(read.file().submittedAt(), zone, language)),
                sections.stream().filter(section -> !section.rows().isEmpty()).toList(),
                pictures(read, words, language)));
    }

    private Section decision(ReadFile read, CaseWords words, Language language) {
        String deciders = String.join(" · ", DecidedPanel.deciders(words, read, contracts, language));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Wording.in(language, "reading.decided"), DecidedPanel.outcome(words, read, language), deciders));
        rows.addAll(rows(StatedPanel.from(Source.Kind.OFFICER, words, read.values()), words, "", language));
        return new Section(Wording.in(language, "reading.decided"), rows);
    }

    private static Section values(String heading, Source.Kind kind, ReadFile read, CaseWords words, Language language) {
        return new Section(
                Wording.in(language, heading), rows(StatedPanel.from(kind, words, read.values()), words, "", language));
    }

    private static List<Row> rows(Map<Address, JsonNode> values, CaseWords words, String source, Language language) {
        return values.entrySet().stream()
                .flatMap(value -> words
                        .service()
                        .element(value.getKey(), words.dictionary())
                        .filter(Element::isRead)
                        .map(element -> new Row(
                                words.subject(value.getKey().subject(), language) + " · "
                                        + words.label(value.getKey(), element, language),
                                words.values().text(element, value.getValue(), language),
                                source))
                        .stream())
                .toList();
    }

    /** Said once, beside the first. */
    private static List<Row> sourced(List<Row> rows, String source) {
        Row first = rows.getFirst();
        return Stream.concat(
                        Stream.of(new Row(first.label(), first.value(), source)),
                        rows.stream().skip(1))
                .toList();
    }

    private Section opinions(ReadFile read, CaseWords words, Language language) {
        OpinionWords texts = new OpinionWords(contracts, words.values(), words.service());
        return new Section(
                Wording.in(language, "opinions.title"),
                read.opinions().stream()
                        .map(opinion -> new Row(
                                texts.authority(opinion.authority(), language),
                                (texts.state(opinion, language) + " " + opinion.text()).strip(),
                                (texts.question(opinion, language) + " " + texts.weighed(opinion, language)).strip()))
                        .toList());
    }

    private Section messages(ReadFile read, CaseWords words, ZoneId zone, Language language) {
        return new Section(
                Wording.in(language, "message.title"),
                read.messages().reversed().stream()
                        .map(message -> new Row(
                                words.values().dayAndTime(message.sentAt(), zone, language),
                                message.text(),
                                OfficerConversation.writer(message, read.file().ownerName(), contracts, language)))
                        .toList());
    }

    private static Section steps(ReadFile read, CaseWords words, ZoneId zone, Language language) {
        return new Section(
                Wording.in(language, "reading.steps"),
                read.steps().stream()
                        .filter(step -> step.kind() != CaseSteps.Kind.RULE)
                        .map(step -> new Row(
                                StepList.name(words, step, language),
                                words.values().dayAndTime(step.startedAt(), zone, language),
                                step.endedAt() == null
                                        ? ""
                                        : words.values().dayAndTime(step.endedAt(), zone, language)))
                        .toList());
    }

    private List<Listing.Picture> pictures(ReadFile read, CaseWords words, Language language) {
        Stream<Listing.Picture> handedIn = read.attachments().stream()
                .flatMap(one -> contents.attachment(read, one.id())
                        .map(path -> pictures(one, bytes(path), words, language))
                        .orElse(Stream.of()));
        Stream<Listing.Picture> given = read.documents().stream()
                .filter(CaseDocument::isReady)
                .flatMap(one -> contents.document(read, one.id())
                        .map(pdf -> pages(DocumentNames.of(one, words.service(), language), pdf, language))
                        .orElse(Stream.of()));
        return Stream.concat(handedIn, given).limit(MOST_PICTURES).toList();
    }

    private static Stream<Listing.Picture> pictures(
            Attachment one, byte[] content, CaseWords words, Language language) {
        String name = words.question(one.address(), language) + " · " + one.name();
        return one.isImage()
                ? Stream.of(new Listing.Picture(name, one.mediaType(), content))
                : pages(name, content, language);
    }

    private static Stream<Listing.Picture> pages(String name, byte[] pdf, Language language) {
        int count = PdfPictures.pages(pdf);
        return IntStream.range(0, count)
                .boxed()
                .flatMap(page -> PdfPictures.picture(pdf, page)
                        .map(png -> new Listing.Picture(
                                Wording.in(language, "document.page", page + 1, count, name), "image/png", png))
                        .stream());
    }

    /** Reads a file into memory. Uploads have a size limit. */
    private static byte[] bytes(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
