package org.guichetunique.portal.citizen.timeline;

import java.util.List;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.Conversation;
import org.jspecify.annotations.Nullable;

/** The messages of a file from its owner's side: the other side is an authority, not an officer's name. */
record OwnConversation(Messages messages, Contracts contracts, Reference reference, Person person)
        implements Conversation {

    @Override
    public List<Message> before(@Nullable Message last) {
        return messages.of(reference, last, person);
    }

    @Override
    public MessageResult send(String text) {
        return messages.write(reference, text, person);
    }

    @Override
    public boolean isMine(Message message) {
        return !message.fromOfficer();
    }

    @Override
    public String other(Message message, Language language) {
        String code = message.authority();
        return code == null
                ? Wording.in(language, "message.fromAuthority")
                : contracts
                        .authority(code)
                        .map(authority -> authority.name().in(language.locale()))
                        .orElse(code);
    }
}
