package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.document.Documents;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.References;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.live.LiveUpdates;
import org.jspecify.annotations.Nullable;

/** A request that was filed, as its owner follows it. */
@Route("files/:reference")
@RolesAllowed("CITIZEN")
class CaseFileView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {

    private final transient Timelines timelines;
    private final transient Documents documents;
    private final transient Values values;
    private final transient List<FilePart> parts;
    private final transient LiveUpdates live;
    private final Anchor back = new Anchor("/app/", "");
    private final H1 heading = new H1();
    private final Span reference = new Span();
    private final Span filed = new Span();
    private transient @Nullable OwnCase shown;

    CaseFileView(Timelines timelines, Documents documents, Values values, LiveUpdates live, List<FilePart> parts) {
        this.timelines = timelines;
        this.documents = documents;
        this.values = values;
        this.parts = parts;
        this.live = live;
        addClassNames("gu-view", "gu-file");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        heading.getElement().setAttribute("tabindex", "-1");
        reference.getElement().setAttribute("dir", "ltr");
        Paragraph about = new Paragraph(reference, new Span(" · "), filed);
        about.addClassName("gu-where");
        add(back, heading, about);
        parts.forEach(part -> {
            part.onChange(this::showWhatThePersonDid);
            add(part);
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("reference")
                .flatMap(References::read)
                .flatMap(this::find)
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(OwnCase found) {
        show(found);
        live.watch(this, found.timeline().file().id(), this::look);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        focusHeading();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        OwnCase before = shown;
        if (before != null) {
            parts.forEach(FilePart::forget);
            show(new OwnCase(before.timeline(), before.documents(), person()));
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    /** Draws only what has changed since, so that readers keep their place. */
    private void look() {
        OwnCase before = shown;
        if (before != null) {
            parts.forEach(FilePart::look);
            find(before.timeline().file().reference())
                    .filter(now -> !now.looksLike(before))
                    .ifPresent(this::show);
        }
    }

    private void showWhatThePersonDid() {
        OwnCase before = shown;
        if (before != null) {
            parts.forEach(FilePart::forget);
            find(before.timeline().file().reference()).ifPresent(this::show);
        }
        focusHeading();
    }

    private Optional<OwnCase> find(Reference wanted) {
        Person person = person();
        return timelines
                .find(wanted, person)
                .map(found -> new OwnCase(found, documents.of(found.file().id(), person), person));
    }

    private static Person person() {
        return Acting.asPerson(ChosenLanguage.current().locale());
    }

    private void show(OwnCase now) {
        shown = now;
        Language language = ChosenLanguage.current();
        var file = now.timeline().file();
        var service = now.timeline().service();
        back.setText(Wording.in(language, "timeline.back"));
        heading.setText(service.text("title", language.locale()));
        reference.setText(file.reference().value());
        filed.setText(Wording.in(
                language,
                "timeline.filed",
                values.day(file.submittedAt(), service.competence().authority().zone(), language)));
        parts.forEach(part -> part.show(now, language));
    }

    private void focusHeading() {
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
