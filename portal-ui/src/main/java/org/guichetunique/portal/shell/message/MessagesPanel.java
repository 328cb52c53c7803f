package org.guichetunique.portal.shell.message;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.message.Message;
import org.guichetunique.casework.office.message.MessageResult;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** What was written, the latest first, and a place to write. What is being written stays whatever happens around it. */
public final class MessagesPanel extends Section {

    private final H2 title = new H2();
    private @Nullable Reference file;
    private final transient Conversation conversation;
    private final transient Values values;
    private final ZoneId zone;
    private final transient List<Message> shown = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph none = Wording.say(new Paragraph(), "message.none");
    private final NativeButton older = Wording.say(new NativeButton(), "message.older");
    private final TextArea text = new TextArea();
    private final NativeButton send = new NativeButton();
    private final Line said = new Line("gu-message-said", "status");

    /** @param writable whether the file still takes messages */
    public MessagesPanel(Conversation conversation, Values values, ZoneId zone, boolean writable) {
        this.conversation = conversation;
        this.values = values;
        this.zone = zone;
        addClassName("gu-messages");
        Wording.follow(title, language -> title.setText(title(language)));
        // A page may show those of two files.
        String id = "messages-" + UUID.randomUUID();
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        none.addClassName("gu-note");
        list.addClassName("gu-message-list");
        older.addClassName("gu-second");
        older.addClickListener(click -> showOlder());
        add(title);
        if (writable) {
            add(writing());
        }
        add(said, none, list, older);
        look();
    }

    /** Names the file that they belong to, where the page shows those of another one as well. */
    public MessagesPanel of(Reference reference) {
        file = reference;
        title.setText(title(ChosenLanguage.current()));
        return this;
    }

    /** What sends what is written, for pages on which a key does so. */
    public NativeButton sending() {
        return send;
    }

    private String title(Language language) {
        return file == null
                ? Wording.in(language, "message.title")
                : Wording.in(language, "message.titleOf", file.value());
    }

    /** Shows the messages that have arrived since the list was drawn. */
    public void look() {
        List<Message> latest = conversation.before(null);
        if (shown.isEmpty()
                || !latest.isEmpty()
                        && latest.getFirst().id() != shown.getFirst().id()) {
            shown.clear();
            shown.addAll(latest);
            list.removeAll();
            latest.forEach(message -> list.add(item(message)));
            older.setVisible(
                    !latest.isEmpty() && !conversation.before(latest.getLast()).isEmpty());
            none.setVisible(latest.isEmpty());
        }
    }

    private void showOlder() {
        List<Message> page = conversation.before(shown.getLast());
        page.forEach(message -> list.add(item(message)));
        shown.addAll(page);
        older.setVisible(!page.isEmpty() && !conversation.before(page.getLast()).isEmpty());
    }

    private com.vaadin.flow.component.Component writing() {
        text.addClassName("gu-answer");
        text.setMinRows(3);
        // Longer than may be sent, so that whoever pastes a long text can shorten it rather than lose its end.
        text.setMaxLength(2 * Messages.LONGEST);
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        send.add(Wording.say(new Span(), "message.send"));
        send.addClassName("gu-second");
        send.addClickListener(click -> send());
        Wording.follow(text, language -> {
            text.setLabel(Wording.in(language, "message.write"));
            text.setHelperText(Wording.in(language, "message.help"));
        });
        com.vaadin.flow.component.html.Div writing = new com.vaadin.flow.component.html.Div(text, send);
        writing.addClassName("gu-message-writing");
        return writing;
    }

    private void send() {
        switch (conversation.send(text.getValue())) {
            case MessageResult.Sent sent -> {
                text.clear();
                said.say("message.sent");
                shown.clear();
                look();
            }
            case MessageResult.Blank blank -> said.say("message.blank");
            case MessageResult.TooLong tooLong -> said.say("message.tooLong", tooLong.most());
            case MessageResult.TooMany tooMany -> said.say("message.tooMany");
            case MessageResult.Closed closed -> said.say("message.closed");
        }
    }

    private ListItem item(Message message) {
        boolean mine = conversation.isMine(message);
        Span who = new Span();
        who.addClassName("gu-what");
        Span when = new Span();
        when.addClassName("gu-note");
        Span unread = Wording.say(new Span(), "message.new");
        unread.addClassName("gu-badge");
        unread.setVisible(conversation.isNew(message));
        Paragraph words = new Paragraph(message.text());
        words.addClassName("gu-message-text");
        words.getElement().setAttribute("dir", "auto");
        com.vaadin.flow.component.html.Div head = new com.vaadin.flow.component.html.Div(who, unread, when);
        head.addClassName("gu-message-head");
        ListItem item = new ListItem(head, words);
        item.getElement().setAttribute("data-mine", mine);
        return Wording.follow(item, language -> {
            who.setText(mine ? Wording.in(language, "message.fromYou") : conversation.other(message, language));
            when.setText(values.moment(message.sentAt(), zone, language));
        });
    }
}
