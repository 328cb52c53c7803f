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
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.language.Language;

/** Files that were handed in, each beneath the question that it answers, for whoever the case is shown to. */
public final class AttachmentList extends UnorderedList {

    /**
     * @param words say which question each file answers
     * @param content asked again each time, for whoever asks then
     */
    public AttachmentList(
            List<Attachment> attachments, CaseWords words, Language language, Function<UUID, Optional<Path>> content) {
        addClassName("gu-attachments");
        attachments.forEach(one -> {
            Paragraph question = new Paragraph(words.question(one.address(), language));
            question.addClassName("gu-attachment-question");
            add(new ListItem(question, AttachmentLinks.of(one, language, content)));
        });
    }

    /**
     * The files of one question, which is said above them.
     *
     * @param content asked again each time, for whoever asks then
     */
    public AttachmentList(List<Attachment> attachments, Language language, Function<UUID, Optional<Path>> content) {
        addClassName("gu-attachments");
        attachments.forEach(one -> add(new ListItem(AttachmentLinks.of(one, language, content))));
    }
}
