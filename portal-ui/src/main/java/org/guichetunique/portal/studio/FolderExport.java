package org.guichetunique.portal.studio;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.portal.shell.download.ServedFile;

/** The folder of a procedure, as it stands among the sources of the platform. */
final class FolderExport {

    private FolderExport() {}

    static DownloadHandler of(Studio studio, String procedure) {
        return event -> {
            byte[] folder = zip(procedure, studio.texts(procedure));
            ServedFile.headers(event, procedure + ".zip", "application/zip", folder.length);
            event.getOutputStream().write(folder);
        };
    }

    private static byte[] zip(String procedure, Map<String, String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(procedure + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
