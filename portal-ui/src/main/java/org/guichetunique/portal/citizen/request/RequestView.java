package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.request.Question;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** A draft, page by page. */
@Route("request/:service/:case/:step?")
@RolesAllowed({"CITIZEN", "COUNTER"})
class RequestView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient Catalogue catalogue;
    private final transient DraftServices services;
    private final transient Attachments attachments;
    private final transient RequestPages pages;

    private transient @Nullable OwnDraft own;
    private @Nullable ForewarnedPanel told;
    private String step = RequestSteps.EVIDENCE;
    private String pointedAt = "";
    private boolean fromCheck;
    private boolean arrived;
    private H1 heading = new H1();
    private final Div top = new Div();

    RequestView(Catalogue catalogue, DraftServices services, Attachments attachments, RequestPages pages) {
        this.catalogue = catalogue;
        this.services = services;
        this.attachments = attachments;
        this.pages = pages;
        addClassNames("gu-view", "gu-request");
        top.addClassName("gu-request-top");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // An agent at a counter files for whoever is there, and never for themself.
        if (!SignedIn.now().is(Role.CITIZEN) && ActingFor.chosen().isEmpty()) {
            event.forwardTo("counter");
            return;
        }
        Person person = Acting.asPerson(ChosenLanguage.current().locale());
        Optional<CaseFile> found = event.getRouteParameters()
                .get("case")
                .flatMap(RequestView::id)
                .flatMap(id -> services.drafts().find(id, person));
        switch (found.orElse(null)) {
            case CaseFile.Draft draft -> {
                own = new OwnDraft(draft, catalogue.require(draft.service()), person, services, attachments);
                step = event.getRouteParameters().get("step").orElse(RequestSteps.EVIDENCE);
                pointedAt = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("at")
                        .orElse("");
                fromCheck = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(Paths.FROM)
                        .filter(RequestSteps.CHECK::equals)
                        .isPresent();
                show(ChosenLanguage.current());
            }
            case CaseFile.Filed filed -> event.forwardTo(Paths.receipt(filed.reference()));
            case null -> event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (arrived && pointedAt.isEmpty()) {
            heading.getElement().executeJs("setTimeout(() => { this.focus(); scrollTo(0, 0) })");
        }
        arrived = true;
    }

    /** A section keeps its fields, which follow the language themselves, with whatever is being typed. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        boolean section = getChildren().anyMatch(SectionPage.class::isInstance);
        if (own != null && !section) {
            Language.of(event.getLocale()).ifPresent(this::show);
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    private void show(Language language) {
        OwnDraft at = own;
        if (at == null) {
            return;
        }
        List<Question> questions = at.questions();
        RequestSteps journey = at.journey(questions);
        step = journey.at(step);
        heading = new H1();
        heading.getElement().setAttribute("tabindex", "-1");
        Component page = pages.draw(at, step, questions, pointedAt, around(at));
        removeAll();
        top.removeAll();
        add(top, heading);
        ForewarnedPanel forewarned = pages.forewarned(at);
        told = forewarned;
        add(forewarned);
        pages.openedBeside(at).forEach(this::add);
        add(page);
        showWhere(journey, !step.equals(RequestSteps.EVIDENCE));
        String current = step;
        Wording.follow(heading, now -> heading.setText(RequestSteps.title(at.service(), current, now)));
    }

    private RequestPages.Around around(OwnDraft at) {
        return new RequestPages.Around() {
            @Override
            public void lengthIsKnown() {
                showWhere(at.journey(), true);
                answered();
            }

            @Override
            public void answered() {
                ForewarnedPanel panel = told;
                if (panel != null) {
                    panel.look();
                }
            }

            @Override
            public void goOn() {
                RequestView.this.goOn(step);
            }

            @Override
            public void drawAnew() {
                show(ChosenLanguage.current());
            }
        };
    }

    /** How many pages there are is known when the authorities have answered. */
    private void showWhere(RequestSteps journey, boolean lengthKnown) {
        OwnDraft at = own;
        if (at == null) {
            return;
        }
        Anchor back = Wording.say(new Anchor("/app/" + back(journey), ""), "request.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Paragraph where = new Paragraph();
        where.addClassName("gu-where");
        int number = journey.number(step);
        Wording.follow(
                where,
                language -> where.setText((lengthKnown
                                ? Wording.in(language, "request.step", number, journey.length())
                                : Wording.in(language, "request.step.first", number))
                        + " · "
                        + at.service().text("title", language.locale())));
        Div bar = new Div();
        bar.addClassName("gu-progress");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--gu-done", String.valueOf((double) number / journey.length()));
        top.removeAll();
        top.add(back, where, bar);
    }

    private String back(RequestSteps journey) {
        return fromCheck
                ? path(RequestSteps.CHECK)
                : journey.before(step).map(this::path).orElse("");
    }

    private String path(String to) {
        return own == null ? "" : Paths.step(own.draft(), to);
    }

    /** What comes next may have changed with the answers. */
    private void goOn(String from) {
        OwnDraft at = own;
        if (at != null) {
            String next =
                    fromCheck ? RequestSteps.CHECK : at.journey().after(from).orElse(RequestSteps.CHECK);
            getUI().ifPresent(ui -> ui.navigate(path(next)));
        }
    }

    private static Optional<CaseId> id(String text) {
        try {
            return Optional.of(CaseId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
