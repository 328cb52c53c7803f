package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Banner;
import org.guichetunique.portal.shell.frame.HeaderEntry;
import org.guichetunique.portal.shell.frame.References;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the notices. */
@Configuration(proxyBeanMethods = false)
class NoticesNavigation {

    static final String LIST = "notices";
    static final String ONE = LIST + "/:notice";
    static final String PREFERENCES = LIST + "/preferences";
    static final String MAIL = LIST + "/mail";

    private static final String FILES = "files/";

    /** What a notice of an officer leads to. */
    private static final Pattern WORK = Pattern.compile("^(tasks|opinions)/[^/]+");

    @Bean
    HeaderEntry bell(Notices notices) {
        return path -> SignedIn.ifAny()
                .filter(person -> person.is(Role.CITIZEN, Role.OFFICER, Role.SUPERVISOR))
                .map(person -> bell(notices, person, path));
    }

    private static Component bell(Notices notices, SignedIn person, String path) {
        if (path.startsWith(FILES)) {
            References.read(path.substring(FILES.length()).split("/", 2)[0])
                    .ifPresent(file -> notices.read(person.subject(), file));
        }
        if (person.is(Role.OFFICER, Role.SUPERVISOR)) {
            Matcher work = WORK.matcher(path);
            if (work.find()) {
                notices.readAt(person.subject(), work.group());
            }
        }
        int unread = notices.unread(person.subject());
        Anchor bell = new Anchor("/app/" + LIST, "");
        bell.getElement().setAttribute("router-link", true);
        bell.addClassName("gu-bell");
        if (path.equals(LIST)) {
            bell.getElement().setAttribute("aria-current", "page");
        }
        Span count = new Span(String.valueOf(unread));
        count.addClassName("gu-bell-count");
        count.setVisible(unread > 0);
        bell.add(Wording.say(new Span(), "notice.bell"), count);
        return unread > 0 ? Wording.name(bell, "notice.bell.unread", unread) : bell;
    }

    /** Warns people whose address does not work, because no message can reach them. */
    @Bean
    Banner addressThatDoesNotWork(Contacts contacts) {
        return () -> SignedIn.ifAny()
                .filter(person -> person.is(Role.CITIZEN))
                .flatMap(person -> contacts.of(person.subject()).stream()
                        .filter(contact -> contact.refusedAt() != null)
                        .findFirst())
                .map(NotWorking::new);
    }
}
