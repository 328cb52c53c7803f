package org.guichetunique.portal.office.task;

import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.Conversation;
import org.jspecify.annotations.Nullable;

/** The messages of a file from the authority's side. */
record OfficerConversation(Messages messages, OfficerTask task, Officer officer, Contracts contracts)
        implements Conversation {

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
        return officer.authority().equals(message.authority());
    }

    @Override
    public boolean isNew(Message message) {
        return !message.fromOfficer() && message.readAt() == null;
    }

    @Override
    public String other(Message message, Language language) {
        return writer(message, task.applicant(), contracts, language);
    }

    /** The authority whose officer wrote it, else the person. */
    static String writer(Message message, String person, Contracts contracts, Language language) {
        String code = message.authority();
        return code == null
                ? person
                : contracts
                        .authority(code)
                        .map(authority -> authority.name().in(language.locale()))
                        .orElse(code);
    }
}
