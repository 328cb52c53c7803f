package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Where letters go, for whom no message reaches; and whether they want any. */
class PostPanel extends Div {

    private final transient Contacts contacts;
    private final transient String person;
    private final Line saved;
    private final TextField line = field("told.post.line", Autocomplete.STREET_ADDRESS);
    private final TextField town = field("told.post.town", Autocomplete.ADDRESS_LEVEL2);
    private final Checkbox none = new Checkbox();

    PostPanel(Contacts contacts, String person, Line saved) {
        this.contacts = contacts;
        this.person = person;
        this.saved = saved;
        addClassName("gu-panel");
        Optional<Contact> known = contacts.of(person).stream()
                .filter(contact -> contact.channel() == Channel.POST)
                .findFirst();
        known.filter(Contact::isUsed).ifPresent(this::show);
        none.setValue(known.filter(contact -> !contact.isUsed()).isPresent());
        Wording.follow(none, language -> none.setLabel(Wording.in(language, "told.post.haveNone")));
        none.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                contacts.none(person, Channel.POST, change.getValue());
                saved.say("told.saved");
            }
        });
        NativeButton keep = Wording.say(new NativeButton(), "told.post.keep");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> keep());
        add(Wording.say(new H2(), "told.post"), Wording.say(new Paragraph(), "told.post.lead"), line, town, keep, none);
    }

    private void show(Contact known) {
        String[] lines = known.address().split("\n", 2);
        line.setValue(lines[0]);
        town.setValue(lines.length > 1 ? lines[1] : "");
    }

    private void keep() {
        boolean kept = contacts.post(person, line.getValue(), town.getValue());
        for (TextField field : new TextField[] {line, town}) {
            field.setErrorMessage(Wording.now("told.post.wrong"));
            field.setInvalid(!kept);
        }
        if (kept) {
            none.setValue(false);
            contacts.of(person).stream()
                    .filter(contact -> contact.channel() == Channel.POST)
                    .forEach(this::show);
            saved.say("told.saved");
        } else {
            saved.fallSilent();
            line.focus();
        }
    }

    private static TextField field(String label, Autocomplete what) {
        TextField field = new TextField();
        field.setMaxLength(120);
        field.setAutocomplete(what);
        field.setWidth("min(24rem, 100%)");
        return Wording.follow(field, language -> field.setLabel(Wording.in(language, label)));
    }
}
