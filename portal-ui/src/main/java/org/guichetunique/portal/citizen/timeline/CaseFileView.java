package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.timeline.PaymentDue;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.casework.office.task.ApplicantTask;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.document.DocumentList;
import org.guichetunique.portal.shell.field.FactGroup;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.field.WrongValue;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.References;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.MessagesPanel;
import org.guichetunique.procedures.catalogue.Subject;
import org.jspecify.annotations.Nullable;

/** A request that was filed, as its owner follows it. */
@Route("files/:reference")
@RolesAllowed("CITIZEN")
class CaseFileView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    /** Asks again while the page is looked at, for half an hour at most: a forgotten window should not keep a session. */
    private static final String LOOK_AGAIN = """
            const view = this;
            clearInterval(view.guAgain);
            let times = 0;
            view.guAgain = setInterval(() => {
              if (!view.isConnected || view.dataset.closed || ++times > 600) clearInterval(view.guAgain);
              else if (document.visibilityState === 'visible') view.$server.lookAgain();
            }, 3000)""";

    private static final String DECISION = "decision";

    private final transient Timelines timelines;
    private final transient ApplicantTasks tasks;
    private final transient FieldFactory factory;
    private final transient Contracts contracts;
    private final transient Standing standing;
    private final transient Facts facts;
    private final transient Values values;
    private final transient FollowUp followUp;
    private final transient WrongValue wrong;
    private final transient Documents documents;

    private transient @Nullable Timeline timeline;
    private transient List<String> askedNow = List.of();
    private transient List<CaseDocument> shown = List.of();
    private final H1 heading = new H1();
    private final Div asked = new Div();
    private final Div status = new Div();
    private final Div rest = new Div();
    private final Div next = new Div();
    private final Div talk = new Div();
    private final Div leave = new Div();
    private @Nullable MessagesPanel messages;
    private @Nullable Boolean talkedClosed;

    CaseFileView(
            Timelines timelines,
            ApplicantTasks tasks,
            Contracts contracts,
            Standing standing,
            Facts facts,
            FieldFactory factory,
            Values values,
            FollowUp followUp,
            WrongValue wrong,
            Documents documents) {
        this.wrong = wrong;
        this.timelines = timelines;
        this.tasks = tasks;
        this.factory = factory;
        this.contracts = contracts;
        this.standing = standing;
        this.facts = facts;
        this.values = values;
        this.documents = documents;
        this.followUp = followUp;
        addClassNames("gu-view", "gu-file");
        heading.getElement().setAttribute("tabindex", "-1");
        asked.addClassName("gu-asked-now");
        status.addClassName("gu-status");
        status.getElement().setAttribute("role", "status");
        rest.addClassName("gu-file-rest");
        next.addClassName("gu-file-rest");
        talk.addClassName("gu-file-rest");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Reference> reference =
                event.getRouteParameters().get("reference").flatMap(References::read);
        timeline = reference.flatMap(this::find).orElse(null);
        if (timeline == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(timeline, ChosenLanguage.current());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(LOOK_AGAIN);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (timeline != null) {
            askedNow = List.of();
            show(timeline, ChosenLanguage.current());
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    /** Draws only what has changed since, lest a reader lose their place. */
    @ClientCallable
    void lookAgain() {
        Timeline before = timeline;
        if (before == null) {
            return;
        }
        MessagesPanel talking = messages;
        if (talking != null) {
            talking.look();
        }
        List<CaseDocument> issued = documents.of(
                before.file().id(), Acting.asPerson(ChosenLanguage.current().locale()));
        find(before.file().reference())
                .filter(now -> !isSame(before, now) || !issued.equals(shown))
                .ifPresent(now -> {
                    timeline = now;
                    show(now, ChosenLanguage.current());
                });
    }

    private static boolean isSame(Timeline before, Timeline now) {
        return before.file().equals(now.file())
                && before.entries().equals(now.entries())
                && before.values().equals(now.values())
                && Objects.equals(before.asksUntil(), now.asksUntil());
    }

    private Optional<Timeline> find(Reference reference) {
        return timelines.find(
                reference, Acting.asPerson(ChosenLanguage.current().locale()));
    }

    private void show(Timeline now, Language language) {
        CaseFile.Filed file = now.file();
        boolean closed = file instanceof CaseFile.Closed;
        getElement().setAttribute("data-closed", closed);
        heading.setText(now.service().text("title", language.locale()));
        asked(now, language);
        status(now, language);
        talk(now, language);
        rest.removeAll();
        followUp.contested(now, Acting.asPerson(language.locale()), language).ifPresent(rest::add);
        documents(now, language);
        next.removeAll();
        next.add(new AheadList(now, language));
        if (file instanceof CaseFile.Closed ended && !standing.isEarly(ended) && !isBrought(now)) {
            next.add(followUp.appeal(ended, now, Acting.asPerson(language.locale()), language));
        }
        if (closed) {
            decision(now, language);
            obtained(now, language);
        }
        rest.add(new H2(Wording.in(language, "file.timeline")), new TimelineList(now, values, language));
        if (!closed) {
            decision(now, language);
            obtained(now, language);
        }
        everything(now, language);
        Anchor back = new Anchor("/app/", Wording.in(language, "timeline.back"));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Span reference = new Span(file.reference().value());
        reference.getElement().setAttribute("dir", "ltr");
        Span filed = new Span(Wording.in(
                language,
                "timeline.filed",
                values.day(
                        file.submittedAt(), now.service().competentAuthority().zone(), language)));
        Paragraph about = new Paragraph(reference, new Span(" · "), filed);
        about.addClassName("gu-where");
        // What somebody may be writing in stays where it is.
        getChildren().filter(child -> !kept().contains(child)).toList().forEach(this::remove);
        addComponentAsFirst(about);
        addComponentAsFirst(heading);
        addComponentAsFirst(back);
        kept().stream().filter(part -> part.getParent().isEmpty()).forEach(this::add);
    }

    private List<Component> kept() {
        return List.of(asked, status, next, talk, rest, leave);
    }

    /** Redrawn only where something else is asked than before. */
    private void asked(Timeline now, Language language) {
        Person person = Acting.asPerson(language.locale());
        Instant asksUntil = now.asksUntil();
        boolean steps = now.pending().stream().anyMatch(Timeline.Entry::byOwner);
        List<ApplicantTask> open = steps ? tasks.open(now.file().reference(), person) : List.of();
        PaymentDue payment = now.payment();
        List<String> shown =
                new ArrayList<>(open.stream().map(ApplicantTask::id).toList());
        if (payment != null) {
            shown.add(payment.address().toString());
        }
        if (asksUntil != null) {
            shown.add(asksUntil.toString());
        }
        if (!shown.equals(askedNow)) {
            askedNow = shown;
            asked.removeAll();
            followUp.complement(now, person, this::handedIn).ifPresent(asked::add);
            open.forEach(task -> asked.add(new ApplicantTaskPanel(task, tasks, person, factory, values, this::handedIn)
                    .knowing(now, facts, language)));
            if (payment != null) {
                asked.add(new PaymentPanel(payment, values));
            }
        }
    }

    /** Drawn anew only when the file is closed: somebody may be writing in it. */
    private void talk(Timeline now, Language language) {
        Person person = Acting.asPerson(language.locale());
        boolean closed = now.file() instanceof CaseFile.Closed;
        if (!Objects.equals(talkedClosed, closed)) {
            talkedClosed = closed;
            MessagesPanel drawn = followUp.messages(now, person);
            messages = drawn;
            talk.removeAll();
            talk.add(drawn);
            leave.removeAll();
            if (!closed) {
                leave.add(followUp.withdrawal(now, person, this::handedIn));
            }
        }
    }

    private void handedIn() {
        askedNow = List.of();
        Timeline before = timeline;
        if (before != null) {
            find(before.file().reference()).ifPresent(now -> {
                timeline = now;
                asked.removeAll();
                show(now, ChosenLanguage.current());
            });
        }
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private void status(Timeline now, Language language) {
        boolean closed = now.file() instanceof CaseFile.Closed;
        // An ending that brought nothing, such as a refusal, is no occasion for green.
        boolean brought = isBrought(now);
        status.setVisible(closed || !now.waitsForOwner());
        status.getElement().setAttribute("data-state", !closed ? "open" : brought ? "closed" : "closed-without");
        H2 title = new H2(standing.title(now, language));
        Paragraph holder = new Paragraph(standing.holder(now, language));
        Paragraph time = new Paragraph(standing.time(now, language));
        time.addClassName("gu-note");
        status.removeAll();
        status.add(title, holder, time);
        if (!closed && !now.waitsForOwner()) {
            Paragraph nothing = new Paragraph(Wording.in(language, "file.nothingToDo"));
            nothing.addClassName("gu-note");
            status.add(nothing);
        }
    }

    private void documents(Timeline now, Language language) {
        Person person = Acting.asPerson(language.locale());
        shown = documents.of(now.file().id(), person);
        rest.add(new DocumentList(
                shown,
                now.service(),
                values,
                language,
                "document.title",
                document -> documents.content(document, Acting.asPerson(language.locale()))));
    }

    private void decision(Timeline now, Language language) {
        Map<Address, KnownValue> known = now.values();
        List<FactGroup> decision = facts.groups(
                now.service(),
                known,
                value -> value.address().subject().equals(DECISION)
                        && !value.address().element().equals("outcome"));
        decision.forEach(group -> rest.add(panel(group, language)));
    }

    /** What the request brought: given by an authority that changed its records for it, or worked out by a rule. */
    private void obtained(Timeline now, Language language) {
        List<FactGroup> groups = facts.groups(now.service(), now.values(), value -> isObtained(now, value));
        if (groups.isEmpty()) {
            return;
        }
        rest.add(new H2(Wording.in(language, "file.obtained")));
        Div panels = new Div();
        panels.addClassName("gu-panels");
        groups.forEach(group -> panels.add(panel(group, language)));
        rest.add(panels);
    }

    private boolean isBrought(Timeline now) {
        return now.values().values().stream()
                .anyMatch(value -> value.source().kind() == Source.Kind.AUTHORITY && isObtained(now, value));
    }

    private boolean isObtained(Timeline now, KnownValue value) {
        // The declaration itself is the person's, whatever rules and authorities add to it.
        if (value.address().subject().equals(now.service().filedOn().subject())) {
            return false;
        }
        return switch (value.source().kind()) {
            case RULE -> isOfWhatIsObtained(now, value.address().subject());
            case AUTHORITY ->
                !isKnownBefore(now, value.address())
                        && !isUndone(now, value)
                        && Optional.ofNullable(value.source().operation())
                                .flatMap(contracts::find)
                                // What proves nothing, such as where to pay, is a means and no end.
                                .filter(operation -> operation.changes() && operation.evidenceType() != null)
                                .isPresent();
            default -> false;
        };
    }

    /**
     * What a rule works out says what is obtained where an authority has given something of the subject, and nowhere
     * that the person has said something of it: there it says what would be owed.
     */
    private boolean isOfWhatIsObtained(Timeline now, String subject) {
        List<KnownValue> known = now.values().values().stream()
                .filter(value -> value.address().subject().equals(subject))
                .toList();
        return known.stream()
                        .anyMatch(value -> value.source().kind() == Source.Kind.AUTHORITY && isObtained(now, value))
                || now.file() instanceof CaseFile.Closed
                        && known.stream().allMatch(value -> value.source().kind() == Source.Kind.RULE)
                        && isBrought(now);
    }

    /** An authority that changes its records may repeat in its answer what it held already. */
    private static boolean isKnownBefore(Timeline now, Address address) {
        // What evidence lists of several it brings of each of them.
        Address brought = now.service()
                .subject(address.subject())
                .map(Subject::each)
                .map(each -> new Address(each, address.element()))
                .orElse(address);
        return now.service().evidence().stream()
                .anyMatch(need -> need.operation().brings(need.bindings()).contains(brought));
    }

    /** What an authority gave and took back when the case turned round. */
    private boolean isUndone(Timeline now, KnownValue value) {
        return Optional.ofNullable(value.source().operation())
                .flatMap(contracts::find)
                .map(Operation::undoneBy)
                .filter(undoing -> now.entries().stream()
                        .anyMatch(entry -> entry.progress() == Timeline.Progress.DONE
                                && entry.operation() != null
                                && entry.operation().id().equals(undoing)))
                .isPresent();
    }

    private void everything(Timeline now, Language language) {
        rest.add(new H2(Wording.in(language, "file.everything")));
        List<FactGroup> groups = facts.groups(
                now.service(),
                now.values(),
                value -> !value.address().subject().equals(DECISION)
                        && !isObtained(now, value)
                        && !isUndone(now, value));
        rest.add(FactList.folded(facts, groups, language, wrong.in(now.file().id(), language)));
    }

    private Component panel(FactGroup group, Language language) {
        Div panel = new Div(new H3(facts.heading(group, language)), FactList.open(facts, group, language));
        panel.addClassName("gu-panel");
        return panel;
    }
}
