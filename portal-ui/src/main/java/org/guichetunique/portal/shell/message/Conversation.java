package org.guichetunique.portal.shell.message;

import java.util.List;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** The messages of one file, from the side of whoever looks at them. */
public interface Conversation {

    /** The latest first; null for the first page. */
    List<Message> before(@Nullable Message last);

    MessageResult send(String text);

    boolean isMine(Message message);

    /** Whether it is shown for the first time to whom it was written. */
    default boolean isNew(Message message) {
        return !isMine(message) && message.readAt() == null;
    }

    /** The name under which this side knows the writer of a message from the other side. */
    String other(Message message, Language language);
}
