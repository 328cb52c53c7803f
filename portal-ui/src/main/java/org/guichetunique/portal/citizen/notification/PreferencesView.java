package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.notification.Cadence;
import org.guichetunique.casework.person.notification.Channel;
import org.guichetunique.casework.person.notification.Contact;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.casework.person.notification.Languages;
import org.guichetunique.casework.person.notification.NoticeGroup;
import org.guichetunique.casework.person.notification.NoticePreference;
import org.guichetunique.casework.person.notification.NoticePreferences;
import org.guichetunique.casework.request.proposal.ProposalWish;
import org.guichetunique.casework.request.proposal.Proposals;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** By which ways somebody wants to be told of what. Kept at every change. */
@Route(NoticesNavigation.PREFERENCES)
@RolesAllowed("CITIZEN")
class PreferencesView extends Div implements HasDynamicTitle {

    private final transient NoticePreferences choices;
    private final transient String person = SignedIn.now().subject();
    private final transient Map<Channel, CheckboxGroup<NoticeGroup>> groups = new EnumMap<>(Channel.class);
    private final RadioButtonGroup<Cadence> cadence = new RadioButtonGroup<>();
    private final Line saved = new Line("gu-note", "status");

    PreferencesView(NoticePreferences choices, Contacts contacts, Languages languages, Proposals proposals) {
        this.choices = choices;
        addClassName("gu-view");
        NoticePreference chosen = choices.of(person);
        List<Contact> known = contacts.of(person);
        Div panels = new Div();
        panels.addClassName("gu-ways");
        Paragraph lead = Wording.say(new Paragraph(), "told.lead");
        lead.addClassName("gu-lead");
        Set<Channel> ways = contacts.ways();
        Stream.of(Channel.EMAIL, Channel.SMS)
                .filter(ways::contains)
                .forEach(channel -> panels.add(channel(
                        channel,
                        chosen,
                        address(
                                contacts,
                                channel,
                                known.stream()
                                        .filter(contact -> contact.channel() == channel)
                                        .findFirst()
                                        .orElse(null)))));
        if (ways.contains(Channel.EMAIL)) {
            panels.add(often(chosen));
        }
        if (ways.contains(Channel.POST)) {
            panels.add(new PostPanel(contacts, person, saved));
        }
        if (!ways.isEmpty()) {
            panels.add(new LanguagePanel(languages, person, saved));
        }
        panels.add(wish(proposals));
        if (ways.isEmpty()) {
            panels.add(Wording.say(new Paragraph(), "told.noWays"));
        }
        Anchor back = Wording.say(new Anchor("/app/" + NoticesNavigation.LIST, ""), "told.back");
        back.getElement().setAttribute("router-link", true);
        add(back, Wording.say(new H1(), "told.title"), lead, panels, saved);
    }

    @Override
    public String getPageTitle() {
        return Wording.now("told.title");
    }

    private AddressForm address(Contacts contacts, Channel channel, @Nullable Contact contact) {
        String stated = contact != null && contact.standing() == Contact.Standing.STATED ? contact.address() : "";
        return new AddressForm(contacts, person, channel, contact, stated)
                .withNone(contact != null && contact.standing() == Contact.Standing.NONE);
    }

    private Div wish(Proposals proposals) {
        Person owner = Acting.asMyself(ChosenLanguage.current().locale());
        Checkbox want = new Checkbox(proposals.wish(owner) == ProposalWish.WANTED);
        Wording.follow(want, language -> want.setLabel(Wording.in(language, "told.proposals.want")));
        want.addValueChangeListener(change -> {
            proposals.wish(change.getValue(), owner);
            saved.say("told.saved");
        });
        Div panel = new Div(Wording.say(new H2(), "told.proposals"), want);
        panel.addClassName("gu-panel");
        return panel;
    }

    private Div channel(Channel channel, NoticePreference chosen, AddressForm address) {
        CheckboxGroup<NoticeGroup> group = new CheckboxGroup<>();
        group.setItems(NoticeGroup.values());
        group.setValue(Stream.of(NoticeGroup.values())
                .filter(one -> chosen.tells(channel, one))
                .collect(Collectors.toSet()));
        Wording.follow(group, language -> {
            group.setLabel(Wording.in(language, "told." + channel.word() + ".what"));
            group.setItemLabelGenerator(one -> Wording.in(language, "told.group." + one.word()));
        });
        group.addValueChangeListener(change -> save());
        groups.put(channel, group);
        Div panel = new Div(Wording.say(new H2(), "told." + channel.word()), address, group);
        panel.addClassName("gu-panel");
        return panel;
    }

    private Div often(NoticePreference chosen) {
        cadence.setItems(Cadence.values());
        cadence.setValue(chosen.cadence());
        Wording.follow(cadence, language -> {
            cadence.setLabel(Wording.in(language, "told.often"));
            cadence.setItemLabelGenerator(one -> Wording.in(language, "told.cadence." + one.word()));
        });
        cadence.addValueChangeListener(change -> save());
        Paragraph note = Wording.say(new Paragraph(), "told.often.note");
        note.addClassName("gu-note");
        Div panel = new Div(Wording.say(new H2(), "told.often.title"), cadence, note);
        panel.addClassName("gu-panel");
        return panel;
    }

    private void save() {
        Set<String> told = new HashSet<>(choices.of(person).told());
        groups.forEach((channel, group) -> {
            for (NoticeGroup one : NoticeGroup.values()) {
                told.remove(NoticePreference.key(channel, one));
                if (group.getValue().contains(one)) {
                    told.add(NoticePreference.key(channel, one));
                }
            }
        });
        Cadence often = cadence.getValue();
        choices.choose(person, new NoticePreference(often == null ? Cadence.AT_ONCE : often, told));
        saved.say("told.saved");
    }
}
