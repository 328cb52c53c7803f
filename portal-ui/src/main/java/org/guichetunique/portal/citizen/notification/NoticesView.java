package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.person.notification.Notice;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.device.DevicesView;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Everything that somebody was told, latest first, a page at a time. */
@Route(NoticesNavigation.LIST)
@RolesAllowed({"CITIZEN", "OFFICER", "SUPERVISOR"})
class NoticesView extends Div implements HasDynamicTitle {

    private final transient Notices notices;
    private final transient Catalogue catalogue;
    private final transient Values values;
    private final transient SignedIn person = SignedIn.now();
    private final transient List<Notice> shown = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph none = Wording.say(new Paragraph(), "notice.none");
    private final NativeButton more = Wording.say(new NativeButton(), "notice.more");
    private final NativeButton readAll = Wording.say(new NativeButton(), "notice.readAll");

    NoticesView(Notices notices, Catalogue catalogue, Values values) {
        this.notices = notices;
        this.catalogue = catalogue;
        this.values = values;
        addClassName("gu-view");
        list.addClassName("gu-notices");
        more.addClassName("gu-sign-out");
        more.addClickListener(click -> showMore());
        readAll.addClassName("gu-sign-out");
        readAll.addClickListener(click -> {
            notices.readAll(person.subject());
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
        });
        Div tools = new Div(readAll);
        tools.addClassName("gu-notice-tools");
        if (person.is(Role.CITIZEN)) {
            Anchor preferences =
                    Wording.say(new Anchor("/app/" + NoticesNavigation.PREFERENCES, ""), "notice.preferences");
            preferences.getElement().setAttribute("router-link", true);
            tools.add(preferences);
        }
        if (person.is(Role.OFFICER, Role.SUPERVISOR)) {
            Anchor mail = Wording.say(new Anchor("/app/" + NoticesNavigation.MAIL, ""), "notice.mail");
            mail.getElement().setAttribute("router-link", true);
            tools.add(mail);
        }
        Anchor devices = Wording.say(new Anchor("/app/" + DevicesView.ROUTE, ""), "device.link");
        devices.getElement().setAttribute("router-link", true);
        tools.add(devices);
        add(Wording.say(new H1(), "notice.title"), tools, none, list, more);
        showMore();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("notice.title");
    }

    private void showMore() {
        List<Notice> page = notices.of(person.subject(), shown.isEmpty() ? null : shown.getLast());
        page.forEach(notice -> list.add(item(notice)));
        shown.addAll(page);
        none.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        readAll.setVisible(shown.stream().anyMatch(notice -> !notice.read()));
        more.setVisible(!page.isEmpty()
                && !notices.of(person.subject(), shown.getLast()).isEmpty());
    }

    private ListItem item(Notice notice) {
        Span what = new Span();
        what.addClassName("gu-notice-what");
        Span service = new Span();
        Span when = new Span();
        Span line = new Span(service);
        if (notice.reference() != null) {
            line.add(Isolated.text(notice.reference().value()));
        }
        line.add(when);
        line.addClassName("gu-notice-line");
        if (!notice.read()) {
            Span fresh = Wording.say(new Span(), "notice.new");
            fresh.addClassName("gu-badge");
            line.add(fresh);
        }
        Anchor link = new Anchor("/app/" + NoticesNavigation.LIST + "/" + notice.id(), what, line);
        link.getElement().setAttribute("router-link", true);
        ListItem item = new ListItem(link);
        item.getElement().setAttribute("data-new", !notice.read());
        return Wording.follow(item, language -> {
            what.setText(what(notice, language));
            write(notice, service, when, language);
        });
    }

    /** Two documents of one file are told apart by what they are. */
    private String what(Notice notice, Language language) {
        String kind = Wording.in(language, key(notice));
        return catalogue
                .service(notice.service())
                .filter(service -> notice.kind().equals(CaseEvent.Kind.DOCUMENT_ISSUED))
                .flatMap(service -> service.findText("document." + notice.what(), language.locale()))
                .map(document -> Wording.in(language, "notice.of", kind, document))
                .orElse(kind);
    }

    private void write(Notice notice, Span service, Span when, Language language) {
        catalogue
                .service(notice.service())
                .ifPresentOrElse(
                        found -> {
                            service.setText(found.text("title", language.locale()));
                            when.setText(moment(notice, found, language));
                        },
                        () -> service.setText(notice.service()));
    }

    private String moment(Notice notice, PublicService service, Language language) {
        return values.moment(notice.at(), service.competence().authority().zone(), language);
    }

    private static String key(Notice notice) {
        return (notice.place() == null ? "notice.kind." : "notice.officer.")
                + notice.kind()
                + (notice.past() ? ".past" : "");
    }
}
