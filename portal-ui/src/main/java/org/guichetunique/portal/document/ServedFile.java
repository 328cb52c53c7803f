package org.guichetunique.portal.document;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** What a browser is told of a file: what it is and nothing else, that it runs nothing, and that it is kept nowhere. */
public final class ServedFile {

    private ServedFile() {}

    /** To be shown in the browser where it can, under that name where it is kept. */
    public static void headers(DownloadEvent event, String name, String type, long length) {
        VaadinResponse response = event.getResponse();
        event.setContentType(type);
        event.setContentLength(length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
