package org.guichetunique.portal.shell.download;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** What a browser is told of a file: what it is and nothing else, that it runs nothing, and that it is kept nowhere. */
public final class ServedFile {

    private ServedFile() {}

    /**
     * Pictures are shown; the rest is saved, under that name.
     *
     * @param length in bytes; negative where it is not known beforehand
     */
    public static void headers(DownloadEvent event, String name, String type, long length) {
        VaadinResponse response = event.getResponse();
        event.setContentType(type);
        if (length >= 0) {
            event.setContentLength(length);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Disposition",
                // A PDF goes to the reader that the person trusts: no browser shows one that may run nothing.
                (type.startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
