package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.portal.shell.attachment.AttachmentLinks;
import org.guichetunique.portal.shell.document.DocumentList;
import org.guichetunique.portal.shell.document.DocumentNames;
import org.guichetunique.portal.shell.document.PagesInPlace;
import org.guichetunique.portal.shell.document.PictureViewer;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/**
 * What the person handed in, each beside the question that it answers, and what the case has given them: read where it
 * stands over the whole width, and enlarged.
 */
final class PapersPanel extends Section {

    /** What there is, and where its content comes from; asked again each time, for whoever asks then. */
    record Papers(
            List<Attachment> attachments,
            Function<UUID, Optional<Path>> attachment,
            List<CaseDocument> documents,
            Function<UUID, Optional<byte[]>> document) {}

    private final transient Papers papers;
    private final transient CaseWords words;

    PapersPanel(Papers papers, CaseWords words) {
        this.papers = papers;
        this.words = words;
        addClassNames("gu-pane", "gu-papers");
        add(Wording.say(new H2(), "task.papers"));
        if (papers.attachments().isEmpty() && papers.documents().isEmpty()) {
            Paragraph none = Wording.say(new Paragraph(), "task.papers.none");
            none.addClassName("gu-soft");
            add(none);
            return;
        }
        Div all = new Div();
        all.addClassName("gu-papers-all");
        Wording.follow(all, language -> {
            all.removeAll();
            all.add(handedIn(language), given(language));
        });
        add(all);
        PictureViewer.in(this);
    }

    private Div handedIn(Language language) {
        Div part = new Div();
        part.setVisible(!papers.attachments().isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("gu-paper-list");
        papers.attachments().forEach(one -> list.add(item(one, language)));
        part.add(new H3(Wording.in(language, "attachment.handedIn")), list);
        return part;
    }

    private ListItem item(Attachment one, Language language) {
        Paragraph question = new Paragraph(words.question(one.address(), language));
        question.addClassName("gu-attachment-question");
        ListItem item = new ListItem(question, AttachmentLinks.link(one, language, papers.attachment()));
        if (one.isImage()) {
            item.add(PictureViewer.enlarged(AttachmentLinks.picture(one, papers.attachment()), one.name()));
        } else if (one.mediaType().equals("application/pdf")) {
            item.add(new PagesInPlace(
                    one.name(),
                    language,
                    () -> papers.attachment().apply(one.id()).map(PapersPanel::bytes)));
        }
        return item;
    }

    private Div given(Language language) {
        DocumentList list = new DocumentList(
                papers.documents(),
                words.service(),
                words.values(),
                language,
                "document.title.officer",
                papers.document());
        Div part = new Div(list);
        papers.documents().stream()
                .filter(CaseDocument::isReady)
                .map(one -> inPlace(one, language))
                .forEach(part::add);
        part.setVisible(!papers.documents().isEmpty());
        return part;
    }

    private Component inPlace(CaseDocument one, Language language) {
        return new PagesInPlace(
                DocumentNames.of(one, words.service(), language),
                language,
                () -> papers.document().apply(one.id()));
    }

    /** Reads a file into memory. Uploads have a size limit. */
    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
