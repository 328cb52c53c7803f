package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.casework.studio.drafting.LiveCases.Standing;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.casework.studio.drafting.Version;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What was published of a procedure, the cases that go on by each model, and what was done to it. */
@Route(StudioNavigation.VERSIONS)
@RolesAllowed({"DESIGNER", "REVIEWER"})
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Studio studio;
    private final transient LiveCases cases;
    private final transient Catalogue catalogue;
    private final transient ProcedureNames names;
    private final transient Values values;
    private final Line said = new Line("gu-notice", "status");
    private String procedure = "";

    VersionsView(Studio studio, LiveCases cases, Catalogue catalogue, Values values) {
        this.studio = studio;
        this.cases = cases;
        this.catalogue = catalogue;
        this.names = new ProcedureNames(catalogue);
        this.values = values;
        addClassNames("gu-view", "gu-worklist");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        procedure = event.getRouteParameters().get(StudioNavigation.PROCEDURE).orElse("");
        if (studio.texts(procedure).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return procedure;
    }

    private void show() {
        removeAll();
        H1 title = new H1();
        Wording.follow(
                title,
                language ->
                        title.setText(Wording.in(language, "studio.versions.title", names.of(procedure, language))));
        add(StudioNavigation.back(StudioNavigation.write(procedure), "studio.review.back"), title, said);
        add(versions(), live(), history());
    }

    private Section versions() {
        DeskTable table =
                new DeskTable("versions", "studio.versions.link", "number", "at", "author", "reviewer", "note", "back");
        List<Version> all = studio.versions(procedure);
        boolean mayBegin =
                SignedIn.now().is(Role.DESIGNER) && studio.draft(procedure).isEmpty();
        all.forEach(version -> table.addRow(
                new Span(String.valueOf(version.number())),
                day(version.publishedAt()),
                name(version.authorName()),
                name(version.reviewerName()),
                version.retires()
                        ? Wording.say(new Span(), "studio.state.retired")
                        : name(version.note().isEmpty() ? "–" : version.note()),
                back(version, mayBegin)));
        Section section = new Section(table);
        if (all.isEmpty()) {
            table.setVisible(false);
            Paragraph none = Wording.say(new Paragraph(), "studio.versions.none");
            none.addClassName("gu-empty");
            section.add(none);
        }
        if (mayBegin && !catalogue.isRetired(procedure)) {
            NativeButton retire = Wording.say(new NativeButton(), "studio.retire");
            retire.addClassName("gu-second");
            retire.addClickListener(click -> {
                if (studio.retire(procedure, Acting.asDesigner())) {
                    UI.getCurrentOrThrow().navigate(StudioNavigation.write(procedure));
                }
            });
            section.add(retire);
        }
        return section;
    }

    private Component back(Version version, boolean mayBegin) {
        if (!mayBegin) {
            return new Span();
        }
        NativeButton back = Wording.say(new NativeButton(), "studio.takeBack", version.number());
        back.addClassName("gu-second");
        back.addClickListener(click -> {
            if (studio.takeBack(procedure, version.number(), Acting.asDesigner())) {
                UI.getCurrentOrThrow().navigate(StudioNavigation.write(procedure));
            }
        });
        return back;
    }

    private Section live() {
        Section section = new Section(Wording.say(new H2(), "studio.live"));
        List<LiveCases.Preview> previews = cases.previews(procedure);
        if (previews.isEmpty()) {
            section.add(Wording.say(new Paragraph(), "studio.live.none"));
        }
        previews.forEach(preview -> section.add(model(preview)));
        return section;
    }

    private Section model(LiveCases.Preview preview) {
        int model = preview.model();
        Section section = new Section(Wording.say(
                new com.vaadin.flow.component.html.H3(),
                model == preview.newest() ? "studio.live.newest" : "studio.live.model",
                model));
        section.addClassName("gu-pane");
        UnorderedList list = new UnorderedList();
        preview.moving().forEach(one -> list.add(item(one, "studio.live.at")));
        preview.staying().forEach(one -> list.add(item(one, "studio.live.stays")));
        section.add(list);
        if (model != preview.newest()
                && SignedIn.now().is(Role.REVIEWER)
                && !preview.moving().isEmpty()) {
            int count = preview.moving().stream().mapToInt(Standing::cases).sum();
            NativeButton move = Wording.say(new NativeButton(), "studio.live.move", count, preview.newest());
            move.addClassName("gu-second");
            move.addClickListener(click -> {
                int moved = cases.move(procedure, model, Acting.asDesigner());
                show();
                said.say("studio.live.moved", moved, preview.newest());
            });
            section.add(move);
        }
        return section;
    }

    private ListItem item(Standing standing, String words) {
        ListItem item = new ListItem();
        return Wording.follow(
                item,
                language -> item.setText(Wording.in(
                        language, words, names.step(procedure, standing.activity(), language), standing.cases())));
    }

    private Section history() {
        UnorderedList list = new UnorderedList();
        studio.history(procedure).forEach(event -> {
            ListItem item = new ListItem();
            Wording.follow(
                    item,
                    language -> item.setText(Wording.in(
                            language,
                            "studio.event." + event.kind(),
                            event.personName(),
                            values.day(event.at(), zone(), language),
                            event.detail())));
            list.add(item);
        });
        return new Section(Wording.say(new H2(), "studio.history"), list);
    }

    private Span day(Instant at) {
        return DeskTable.text(language -> values.day(at, zone(), language));
    }

    private ZoneId zone() {
        return catalogue
                .service(procedure)
                .map(service -> service.competence().authority().zone())
                .orElse(ZoneOffset.UTC);
    }

    private static Span name(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
