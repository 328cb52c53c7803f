package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.portal.citizen.notification.ContactOffer;
import org.guichetunique.portal.citizen.notification.HowTold;
import org.guichetunique.portal.citizen.timeline.Standing;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.References;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** The proof that a request was filed. */
@Route("files/:reference/receipt")
@RolesAllowed({"CITIZEN", "COUNTER"})
class ReceiptView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final String COPY = """
            this.addEventListener('click', () => {
              const done = () => { $1.textContent = this.dataset.done };
              if (navigator.clipboard) navigator.clipboard.writeText($0).then(done, () => {});
              else { getSelection().selectAllChildren($2); }
            })""";

    private final transient Timelines timelines;
    private final transient Values values;
    private final transient ContactOffer contacts;
    private final transient HowTold told;
    private final transient Standing standing;
    private transient @Nullable Timeline timeline;
    private H1 heading = new H1();

    ReceiptView(Timelines timelines, Values values, ContactOffer contacts, HowTold told, Standing standing) {
        this.timelines = timelines;
        this.values = values;
        this.contacts = contacts;
        this.told = told;
        this.standing = standing;
        addClassNames("gu-view", "gu-receipt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Timeline> found = event.getRouteParameters()
                .get("reference")
                .flatMap(References::read)
                .flatMap(this::find);
        timeline = found.orElse(null);
        if (timeline == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(timeline, ChosenLanguage.current());
        }
    }

    /** An agent at a counter has the receipt of what they filed, and nothing else. */
    private Optional<Timeline> find(Reference reference) {
        SignedIn signedIn = SignedIn.now();
        if (signedIn.is(Role.CITIZEN)) {
            return timelines.find(
                    reference, Acting.asPerson(ChosenLanguage.current().locale()));
        }
        ActingFor.forget();
        return timelines.receipt(reference, signedIn.subject());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (timeline != null) {
            show(timeline, ChosenLanguage.current());
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    private void show(Timeline filed, Language language) {
        CaseFile.Filed file = filed.file();
        var zone = filed.service().competence().authority().zone();
        heading = new H1(Wording.in(language, "receipt.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        Paragraph what = new Paragraph(filed.service().text("title", language.locale()));
        what.addClassName("gu-lead");
        Paragraph when = new Paragraph(
                Wording.in(language, "receipt.filed", values.dayAndTime(file.submittedAt(), zone, language)));
        Div proof = new Div(reference(file.reference(), language), when);
        proof.addClassName("gu-proof");
        removeAll();
        add(heading, what, proof, new H2(Wording.in(language, "receipt.next")), next(filed, language));
        if (SignedIn.now().is(Role.CITIZEN)) {
            add(told.of(SignedIn.now().subject(), language));
            add(link("/app/files/" + file.reference(), "receipt.follow", language));
            if (ActingFor.chosen().isEmpty()) {
                contacts.of(SignedIn.now().subject(), given(filed)).ifPresent(this::add);
            }
        } else {
            NativeButton print = new NativeButton(Wording.in(language, "receipt.print"));
            print.addClassName("gu-second");
            print.getElement().executeJs("this.addEventListener('click', () => print())");
            add(
                    new Paragraph(Wording.in(language, "told.now.counter")),
                    print,
                    link("/app/counter", "receipt.nextPerson", language));
        }
    }

    /** Where the person wrote that they are reached, by the dictionary's mark of each way. */
    private static Map<String, String> given(Timeline filed) {
        Map<String, String> given = new HashMap<>();
        filed.service()
                .questions()
                .form()
                .fields()
                .filter(field -> field.address()
                                .subject()
                                .equals(filed.service().applicants().signedInAs())
                        && field.element().isContact())
                .forEach(field -> {
                    KnownValue value = filed.values().get(field.address());
                    if (value != null
                            && value.value() != null
                            && field.element().input() != null) {
                        given.put(field.element().input(), value.value().asString());
                    }
                });
        return given;
    }

    private static Anchor link(String to, String key, Language language) {
        Anchor link = new Anchor(to, Wording.in(language, key));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("gu-button");
        return link;
    }

    private static Div reference(Reference reference, Language language) {
        Span label = new Span(Wording.in(language, "receipt.reference"));
        label.addClassName("gu-proof-label");
        Span number = new Span(reference.value());
        number.addClassName("gu-reference");
        number.getElement().setAttribute("dir", "ltr");
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        NativeButton copy = new NativeButton(Wording.in(language, "receipt.copy"));
        copy.addClassName("gu-quiet");
        copy.getElement()
                .setAttribute("data-done", Wording.in(language, "receipt.copied"))
                .executeJs(COPY, reference.value(), copied.getElement(), number.getElement());
        Div row = new Div(number, copy, copied);
        row.addClassName("gu-reference-row");
        return new Div(label, row);
    }

    /** Whose officer has the file, where the procedure gives it to another authority than its own. */
    private static Authority examiner(Timeline filed) {
        return filed.pending().stream()
                .filter(entry -> entry.operation() == null && !entry.byOwner())
                .flatMap(entry -> Stream.ofNullable(entry.authority()))
                .findFirst()
                .orElse(filed.authority());
    }

    private OrderedList next(Timeline filed, Language language) {
        CaseFile.Filed file = filed.file();
        if (file instanceof CaseFile.Closed) {
            // It may have ended with its filing: what it came to is known, and nothing is left to promise.
            OrderedList ended = new OrderedList(
                    new ListItem(standing.title(filed, language)), new ListItem(standing.holder(filed, language)));
            ended.addClassName("gu-next");
            return ended;
        }
        var competent = filed.service().competence().authority();
        // The limit is the first instant after its last day.
        String limit = values.lastDay(file.legalLimitAt(), competent.zone(), language);
        OrderedList list = new OrderedList();
        list.addClassName("gu-next");
        list.add(
                new ListItem(Wording.in(
                        language, "receipt.next.examine", examiner(filed).name().in(language.locale()))),
                new ListItem(Wording.in(language, "receipt.next.limit", limit)),
                new ListItem(filed.service().text("silence", language.locale())));
        return list;
    }
}
