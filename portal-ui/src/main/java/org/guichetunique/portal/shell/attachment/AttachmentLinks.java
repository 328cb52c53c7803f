package org.guichetunique.portal.shell.attachment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** A file that was handed in, to look at: a picture is seen small, and large in a window of its own. */
public final class AttachmentLinks {

    private static final String WHEN_SEEN = "lazy";

    private static final int KILO = 1_000;

    private AttachmentLinks() {}

    /** @param content asked again each time, for whoever asks then */
    public static Div of(Attachment attachment, Language language, Function<UUID, Optional<Path>> content) {
        DownloadHandler handler = serve(attachment, content);
        Div row = new Div();
        row.addClassName("gu-attachment");
        if (attachment.isImage()) {
            Image picture = new Image(handler, "");
            picture.addClassName("gu-attachment-picture");
            row.add(picture);
        }
        Anchor open = new Anchor(handler, "");
        Span name = new Span(attachment.name());
        name.getElement().setAttribute("dir", "auto");
        open.add(name);
        if (attachment.isImage()) {
            open.getElement().setAttribute("target", "_blank");
            open.getElement().setAttribute("rel", "noopener");
        }
        Span size = new Span(size(attachment, language));
        size.addClassName("gu-attachment-size");
        row.add(open, size);
        return row;
    }

    /** A picture as it is, to look at where it stands. */
    public static Image picture(Attachment attachment, Function<UUID, Optional<Path>> content) {
        Image picture = new Image(serve(attachment, content), attachment.name());
        picture.getElement().setAttribute("loading", WHEN_SEEN);
        return picture;
    }

    /** A file that is opened by its name. */
    public static Anchor link(Attachment attachment, Language language, Function<UUID, Optional<Path>> content) {
        Anchor open = new Anchor(serve(attachment, content), "");
        Span name = new Span(attachment.name());
        name.getElement().setAttribute("dir", "auto");
        Span size = new Span(" · " + size(attachment, language));
        size.addClassName("gu-attachment-size");
        open.add(name, size);
        if (attachment.isImage()) {
            open.getElement().setAttribute("target", "_blank").setAttribute("rel", "noopener");
        }
        return open;
    }

    private static String size(Attachment attachment, Language language) {
        long kilos = Math.max(1, Math.round((double) attachment.size() / KILO));
        return kilos < KILO
                ? Wording.in(language, "attachment.kilobytes", kilos)
                : Wording.in(language, "attachment.megabytes", (double) kilos / KILO);
    }

    private static DownloadHandler serve(Attachment attachment, Function<UUID, Optional<Path>> content) {
        return event -> {
            Optional<Path> found = content.apply(attachment.id());
            if (found.isEmpty()) {
                event.getResponse().sendError(404, "");
                return;
            }
            ServedFile.headers(event, attachment.name(), attachment.mediaType(), attachment.size());
            Files.copy(found.get(), event.getOutputStream());
        };
    }
}
