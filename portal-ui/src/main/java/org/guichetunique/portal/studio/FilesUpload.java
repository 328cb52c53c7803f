package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Files from the designer's own machine, those of Camunda Modeler say, into the draft. */
final class FilesUpload extends Div {

    private DraftFiles.@Nullable Writing refused;

    FilesUpload(DraftFiles files, String procedure, Runnable changed, Line said) {
        Upload upload = new Upload(UploadHandler.inMemory((file, bytes) -> {
            DraftFiles.Writing writing = bytes.length > DraftFiles.LONGEST_FILE
                    ? DraftFiles.Writing.REFUSED
                    : files.bring(
                            procedure, file.fileName(), new String(bytes, StandardCharsets.UTF_8), Acting.asDesigner());
            if (writing != DraftFiles.Writing.KEPT) {
                refused = writing;
            }
        }));
        // Navigating after each file would remove the page while the next file is still being sent.
        upload.addAllFinishedListener(all -> {
            DraftFiles.Writing last = refused;
            refused = null;
            if (last == null) {
                changed.run();
            } else {
                said.say("studio.writing." + last);
            }
        });
        upload.setMaxFileSize(DraftFiles.LONGEST_FILE);
        upload.setMaxFiles(DraftFiles.MOST_FILES);
        upload.setAcceptedFileExtensions(".bpmn", ".dmn", ".form", ".yaml", ".properties");
        NativeButton choose = Wording.say(new NativeButton(), "studio.import");
        choose.addClassName("gu-second");
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        Wording.name(upload, "studio.import");
        add(upload);
    }
}
