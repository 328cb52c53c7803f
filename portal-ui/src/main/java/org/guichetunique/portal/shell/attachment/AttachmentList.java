package org.guichetunique.portal.shell.attachment;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.language.Language;

/** Files that were handed in, each beneath the question that it answers, for whoever the case is shown to. */
public final class AttachmentList extends UnorderedList {

    /**
     * @param questions say in words what was asked at an address
     * @param content asked again each time, for whoever asks then
     */
    public AttachmentList(
            List<Attachment> attachments,
            Function<Address, String> questions,
            Language language,
            Function<UUID, Optional<Path>> content) {
        this(attachments, one -> {
            Paragraph question = new Paragraph(questions.apply(one.address()));
            question.addClassName("gu-attachment-question");
            return new ListItem(question, AttachmentLinks.of(one, language, content));
        });
    }

    /**
     * The files of one question, which is said above them.
     *
     * @param content asked again each time, for whoever asks then
     */
    public AttachmentList(List<Attachment> attachments, Language language, Function<UUID, Optional<Path>> content) {
        this(attachments, one -> new ListItem(AttachmentLinks.of(one, language, content)));
    }

    private AttachmentList(List<Attachment> attachments, Function<Attachment, ListItem> item) {
        addClassName("gu-attachments");
        attachments.stream().map(item).forEach(this::add);
    }
}
