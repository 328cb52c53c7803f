package org.guichetunique.portal.shell.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.person.signin.SignIn;
import org.guichetunique.casework.person.signin.SignIns;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.portal.shell.access.SignInWatch;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Where the person is signed in, and the way to end it on a device that is lost or not theirs. */
@Route(DevicesView.ROUTE)
@PermitAll
public class DevicesView extends Div implements HasDynamicTitle {

    public static final String ROUTE = "devices";

    private final transient SignIns signIns;
    private final transient Values values;
    private final transient ZoneId zone;
    private final transient String person = SignedIn.now().subject();
    private final transient Optional<UUID> here = SignInWatch.present(VaadinSession.getCurrent());
    private final UnorderedList list = new UnorderedList();
    private final NativeButton others = Wording.say(new NativeButton(), "device.others");
    private final Line said = new Line("gu-notice", "status");

    DevicesView(SignIns signIns, Values values) {
        this.signIns = signIns;
        this.values = values;
        this.zone = theirs();
        addClassName("gu-view");
        list.addClassName("gu-devices");
        Paragraph lead = Wording.say(new Paragraph(), "device.lead");
        lead.addClassName("gu-lead");
        others.addClassName("gu-button");
        others.addClickListener(click -> {
            here.ifPresent(id -> signIns.endOthers(id, person));
            said.say("device.ended.others");
            show();
        });
        add(Wording.say(new H1(), "device.title"), lead, said, list, others);
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("device.title");
    }

    private void show() {
        List<SignIn> known = signIns.of(person);
        list.removeAll();
        known.forEach(signIn -> list.add(item(signIn)));
        others.setVisible(here.isPresent() && known.size() > 1);
    }

    private ListItem item(SignIn signIn) {
        boolean present = here.filter(signIn.id()::equals).isPresent();
        H2 name = new H2();
        Paragraph when = new Paragraph();
        when.addClassName("gu-note");
        ListItem item = new ListItem(name, when);
        NativeButton end = Wording.say(new NativeButton(), "device.end");
        if (present) {
            Span badge = Wording.say(new Span(), "device.this");
            badge.addClassName("gu-badge");
            item.add(badge);
        } else {
            end.addClassName("gu-second");
            end.addClickListener(click -> {
                signIns.end(signIn.id(), person);
                said.say("device.ended");
                show();
            });
            item.add(end);
        }
        return Wording.follow(item, language -> {
            String device = device(signIn, language);
            name.setText(device);
            when.setText(Wording.in(
                    language,
                    "device.when",
                    values.moment(signIn.startedAt(), zone, language),
                    values.moment(signIn.seenAt(), zone, language)));
            end.getElement().setAttribute("aria-label", Wording.in(language, "device.end.which", device));
        });
    }

    private static String device(SignIn signIn, Language language) {
        List<String> known = Stream.of(signIn.browser(), signIn.system())
                .filter(word -> !word.isEmpty())
                .toList();
        return known.isEmpty() ? Wording.in(language, "device.unknown") : String.join(" · ", known);
    }

    /** The time zone of the browser; UTC if it names none. */
    private static ZoneId theirs() {
        String zone =
                UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? LegalZones.of(zone) : ZoneOffset.UTC;
    }
}
