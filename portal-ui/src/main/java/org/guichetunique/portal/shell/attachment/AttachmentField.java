package org.guichetunique.portal.shell.attachment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/**
 * A question that is answered with files: dropped, chosen, or photographed. Each is kept as soon as it has arrived; the
 * answer is their identifiers. What the browser checks only saves a person's time: the server checks again.
 */
public final class AttachmentField extends CustomField<String> {

    private static final int MEGA = 1_000_000;

    private final transient CaseUploads uploads;
    private final UnorderedList files = new UnorderedList();
    private final Div refusals = new Div();
    private final Upload chosen;
    private final Upload photographed;

    public AttachmentField(CaseUploads uploads) {
        super("");
        this.uploads = uploads;
        addClassName("gu-attachment-field");
        files.addClassName("gu-attachments");
        refusals.addClassName("gu-attachment-refusals");
        refusals.getElement().setAttribute("role", "alert");
        // Of any type: a browser knows none of a file without extension, and the server tells it from the content.
        chosen = upload("attachment.choose");
        chosen.setMaxFiles(Attachments.MOST);
        photographed = upload("attachment.photograph");
        photographed.setAcceptedMimeTypes("image/jpeg", "image/png");
        photographed.setDropAllowed(false);
        photographed.getElement().setAttribute("capture", "environment");
        photographed.addClassName("gu-attachment-camera");
        Paragraph limits =
                Wording.say(new Paragraph(), "attachment.limits", Attachments.MOST, Attachments.LARGEST / MEGA);
        limits.addClassName("gu-note");
        add(limits, files, refusals, new PictureConversion(), chosen, photographed);
        Wording.follow(this, this::show);
    }

    private Upload upload(String words) {
        Upload upload = new Upload(taking());
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFileSize((int) Attachments.LARGEST);
        Button button = new Button();
        upload.setUploadButton(button);
        upload.addFileRejectedListener(
                event -> refuse(event.getFileName(), why(event.getFileName(), event.getErrorMessage())));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return Wording.follow(upload, language -> {
            button.setText(Wording.in(language, words));
            upload.setI18n(words(language));
        });
    }

    private UploadHandler taking() {
        return new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                take(event);
            }

            @Override
            public long getRequestSizeMax() {
                return Attachments.LARGEST + MEGA;
            }

            @Override
            public long getFileSizeMax() {
                return Attachments.LARGEST + MEGA;
            }
        };
    }

    private void take(UploadEvent event) throws IOException {
        String name = event.getFileName();
        switch (uploads.add(name, event.getInputStream())) {
            case org.guichetunique.casework.casefile.attachment.Upload.Kept kept -> later(event, this::changed);
            case org.guichetunique.casework.casefile.attachment.Upload.Refused refused ->
                later(event, () -> refuse(name, Wording.now("attachment.refused." + refused.why())));
        }
    }

    /** The page is changed where it is looked at, while others wait. */
    private static void later(UploadEvent event, Runnable change) {
        event.getUI().access(change::run);
    }

    private void changed() {
        refusals.removeAll();
        refresh();
    }

    private void refuse(String name, String why) {
        refusals.add(new Paragraph(Wording.now("attachment.refused", name, why)));
        refresh();
    }

    /** What the browser itself holds back says no more than its name; the server tells by the content. */
    private static String why(String name, String otherwise) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".heic") || small.endsWith(".heif")) {
            return Wording.now("attachment.refused.HEIC");
        }
        return small.endsWith(".webp") ? Wording.now("attachment.refused.WEBP") : otherwise;
    }

    private void remove(Attachment attachment) {
        uploads.remove(attachment.id());
        changed();
        chosen.getElement().executeJs("this.querySelector('[slot=add-button]').focus()");
    }

    private void refresh() {
        show(ChosenLanguage.current());
        updateValue();
    }

    private void show(Language language) {
        List<Attachment> kept = uploads.kept();
        files.removeAll();
        kept.forEach(attachment -> files.add(item(attachment, language)));
        boolean full = kept.size() >= Attachments.MOST;
        chosen.setVisible(!full);
        photographed.setVisible(!full);
    }

    private ListItem item(Attachment attachment, Language language) {
        Button remove = new Button(Wording.in(language, "attachment.remove"), click -> remove(attachment));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Wording.in(language, "attachment.remove.one", attachment.name()));
        return new ListItem(AttachmentLinks.of(attachment, language, uploads::open), remove);
    }

    /** What is kept, whatever a browser says is kept. */
    @Override
    protected String generateModelValue() {
        return uploads.kept().stream().map(one -> one.id().toString()).collect(Collectors.joining(" "));
    }

    @Override
    protected void setPresentationValue(String value) {
        // The files themselves say what there is.
    }

    private static UploadI18N words(Language language) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Wording.in(language, "attachment.drop"))
                        .setMany(Wording.in(language, "attachment.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Wording.in(language, "attachment.refused.TOO_MANY"))
                        .setFileIsTooBig(Wording.in(language, "attachment.refused.TOO_LARGE"))
                        .setIncorrectFileType(Wording.in(language, "attachment.refused.TYPE")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Wording.in(language, "attachment.sending"))
                                .setStalled(Wording.in(language, "attachment.stalled"))
                                .setProcessing(Wording.in(language, "attachment.lookedThrough"))
                                .setHeld(Wording.in(language, "attachment.sending")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Wording.in(language, "attachment.failed"))
                                .setUnexpectedServerError(Wording.in(language, "attachment.failed"))
                                .setForbidden(Wording.in(language, "attachment.failed"))
                                .setFileTooLarge(Wording.in(language, "attachment.refused.TOO_LARGE"))));
    }
}
