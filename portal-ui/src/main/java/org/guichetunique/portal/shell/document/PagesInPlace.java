package org.guichetunique.portal.shell.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichetunique.casework.casefile.attachment.content.PdfPictures;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** A PDF that is read where it stands, as pictures of its pages; drawn when it is opened. */
public final class PagesInPlace extends NativeDetails {

    private final transient Supplier<Optional<byte[]>> content;
    private final String name;
    private final transient Language language;
    private final Div pages = new Div();

    /**
     * @param name of the file, in the reader's language
     * @param content asked again for each page, for whoever asks then
     */
    public PagesInPlace(String name, Language language, Supplier<Optional<byte[]>> content) {
        this.name = name;
        this.language = language;
        this.content = content;
        addClassName("gu-in-place");
        pages.addClassName("gu-in-place-pages");
        setSummary(new Span(Wording.in(language, "document.here", name)));
        setContent(pages);
        addToggleListener(toggle -> {
            if (isOpen() && pages.getComponentCount() == 0) {
                draw();
            }
        });
    }

    private void draw() {
        int count = content.get().map(PdfPictures::pages).orElse(0);
        if (count == 0) {
            pages.add(new Paragraph(Wording.in(language, "document.here.not")));
            return;
        }
        for (int page = 0; page < count; page++) {
            Image picture = new Image(page(page), Wording.in(language, "document.page", page + 1, count, name));
            picture.getElement().setAttribute("loading", "lazy");
            pages.add(PictureViewer.enlarged(picture, Wording.in(language, "document.page", page + 1, count, name)));
        }
    }

    private DownloadHandler page(int page) {
        return event -> {
            Optional<byte[]> drawn = content.get().flatMap(pdf -> PdfPictures.picture(pdf, page));
            if (drawn.isEmpty()) {
                event.getResponse().sendError(404, "");
                return;
            }
            byte[] png = drawn.get();
            ServedFile.headers(event, "page-" + (page + 1) + ".png", "image/png", png.length);
            event.getOutputStream().write(png);
        };
    }
}
