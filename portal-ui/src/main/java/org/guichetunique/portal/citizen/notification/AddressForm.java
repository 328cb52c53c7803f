package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.ContactChangeResult;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Where somebody is reached, and how they change it: a code goes to the new address and has to come back. */
class AddressForm extends Div {

    private final transient Contacts contacts;
    private final transient String person;
    private final transient Channel channel;
    private final Paragraph known = new Paragraph();
    private final TextField address = new TextField();
    private final NativeButton send = Wording.say(new NativeButton(), "told.send");
    private final TextField code = new TextField();
    private final NativeButton confirm = Wording.say(new NativeButton(), "told.confirm");
    private final Line said = new Line("gu-note", "status");

    /** @param offered an address that the person gave elsewhere and may confirm here; empty for none */
    AddressForm(Contacts contacts, String person, Channel channel, @Nullable Contact contact, String offered) {
        this.contacts = contacts;
        this.person = person;
        this.channel = channel;
        addClassName("gu-address-form");
        show(contact == null || !contact.isUsed() ? null : contact.address());
        Line refused = new Line("gu-note", "status");
        if (contact != null && contact.refusedAt() != null) {
            refused.say("told.refused");
        }
        address.setMaxLength(254);
        address.setAutocomplete(channel == Channel.EMAIL ? Autocomplete.EMAIL : Autocomplete.TEL);
        // The direction of the input only, not of its label.
        address.getElement().executeJs("this.inputElement.dir = 'ltr'");
        address.setValue(offered);
        code.setMaxLength(6);
        code.setAllowedCharPattern("[0-9٠-٩۰-۹]");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        Wording.follow(this, language -> {
            address.setLabel(Wording.in(language, "told." + channel.word() + ".new"));
            code.setLabel(Wording.in(language, "told.code"));
        });
        send.addClassName("gu-second");
        send.addClickListener(click -> send());
        confirm.addClassName("gu-button");
        confirm.addClickListener(click -> confirm());
        showCode(false);
        add(known, refused, address, send, code, confirm, said);
    }

    /** “I have none”: asked nowhere any more, and told by the other ways. */
    AddressForm withNone(boolean has) {
        Checkbox none = new Checkbox(has);
        Wording.follow(none, language -> none.setLabel(Wording.in(language, "told." + channel.word() + ".haveNone")));
        none.addValueChangeListener(change -> {
            contacts.none(person, channel, change.getValue());
            show(null);
            said.say("told.saved");
        });
        add(none);
        return this;
    }

    private void show(@Nullable String address) {
        known.removeAll();
        if (address == null) {
            known.add(Wording.say(new Span(), "told." + channel.word() + ".none"));
        } else {
            Isolated shown = Isolated.text(address);
            shown.addClassName("gu-address");
            known.add(shown);
        }
    }

    private void showCode(boolean shown) {
        code.setVisible(shown);
        confirm.setVisible(shown);
    }

    private void send() {
        ContactChangeResult changing = contacts.change(
                person, channel, address.getValue(), ChosenLanguage.current().locale());
        address.setInvalid(changing instanceof ContactChangeResult.NotAnAddress);
        address.setErrorMessage(Wording.now("told." + channel.word() + ".wrong"));
        switch (changing) {
            case ContactChangeResult.CodeSent sent -> {
                showCode(true);
                address.setValue(sent.address());
                said.say("told.sent", sent.address());
                code.focus();
            }
            case ContactChangeResult.TooSoon soon -> {
                showCode(true);
                said.say("told.tooSoon");
            }
            case ContactChangeResult.NotAnAddress none -> {
                said.fallSilent();
                address.focus();
            }
            default -> said.say("told.notSent");
        }
    }

    private void confirm() {
        switch (contacts.confirm(person, channel, code.getValue())) {
            case ContactChangeResult.Changed changed -> {
                show(changed.address());
                showCode(false);
                code.clear();
                address.clear();
                said.say("told.changed");
            }
            case ContactChangeResult.WrongCode wrong -> said.say("told.wrongCode");
            default -> said.say("told.codeOver");
        }
    }
}
