package org.guichetunique.portal.shell.document;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** The documents of a case, each with what it is, from when, and whether it is still valid. */
public final class DocumentList extends Div {

    private final transient Values values;
    private final transient Function<UUID, Optional<byte[]>> content;

    /**
     * @param title key of the words above it
     * @param content asked again at each download, for whoever asks then
     */
    public DocumentList(
            List<CaseDocument> documents,
            PublicService service,
            Values values,
            Language language,
            String title,
            Function<UUID, Optional<byte[]>> content) {
        this.values = values;
        this.content = content;
        addClassName("gu-documents");
        setVisible(!documents.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("gu-document-list");
        documents.forEach(document -> list.add(item(document, service, language)));
        add(new H2(Wording.in(language, title)), list);
    }

    private ListItem item(CaseDocument document, PublicService service, Language language) {
        String name = DocumentNames.of(document, service, language);
        String day =
                values.day(document.issuedAt(), service.competence().authority().zone(), language);
        Span number = new Span(document.number().number());
        number.getElement().setAttribute("dir", "ltr");
        Paragraph about =
                new Paragraph(new Span(Wording.in(language, "document.issued", day)), new Span(" · "), number);
        about.addClassName("gu-note");
        ListItem item = new ListItem();
        item.addClassName("gu-document");
        if (document.isReady()) {
            Anchor open = new Anchor(download(document), "");
            open.add(new Span(name), form(language));
            item.add(open);
        } else {
            Span waiting = new Span(name);
            waiting.addClassName("gu-document-name");
            item.add(waiting, new Paragraph(Wording.in(language, "document.printing")));
        }
        if (document.revokedAt() != null) {
            String until = values.day(
                    document.revokedAt(), service.competence().authority().zone(), language);
            Paragraph revoked = new Paragraph(Wording.in(language, "document.revoked", until));
            revoked.addClassName("gu-document-revoked");
            item.add(revoked);
            if (document.revokedWhy() != null) {
                Paragraph why = new Paragraph(Wording.in(
                        language, "document.why." + document.revokedWhy().code()));
                why.addClassName("gu-note");
                item.add(why);
            }
        }
        item.add(about);
        return item;
    }

    private static Span form(Language language) {
        Span form = new Span(Wording.in(language, "document.form"));
        form.addClassName("gu-document-form");
        return form;
    }

    private DownloadHandler download(CaseDocument document) {
        String name = document.number().number() + ".pdf";
        return event -> {
            Optional<byte[]> found = content.apply(document.id());
            if (found.isEmpty()) {
                event.getResponse().sendError(404, "");
                return;
            }
            ServedFile.headers(event, name, "application/pdf", found.get().length);
            event.getOutputStream().write(found.get());
        };
    }
}
