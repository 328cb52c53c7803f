package org.guichetunique.portal.office.task;

import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.Conversation;
import org.jspecify.annotations.Nullable;

/** The messages of a file from the authority's side. */
record OfficerConversation(Messages messages, OfficerTask task, Officer officer) implements Conversation {

    @Override
    public List<Message> before(@Nullable Message last) {
        return messages.of(task, last, officer);
    }

    @Override
    public MessageResult send(String text) {
        return messages.write(task, text, officer);
    }

    @Override
    public boolean isMine(Message message) {
        return message.fromOfficer();
    }

    @Override
    public String other(Message message, Language language) {
        return task.applicant();
    }
}
