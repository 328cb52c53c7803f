package org.guichetunique.portal.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.studio.drafting.Draft;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.LifeEvent;

/** All procedures: which are in force, which somebody writes, which wait to be looked at. */
@Route(StudioNavigation.STUDIO)
@RolesAllowed({"DESIGNER", "REVIEWER"})
class StudioView extends Div implements HasDynamicTitle {

    private final transient Studio studio;
    private final transient Catalogue catalogue;
    private final transient Contracts contracts;
    private final transient ProcedureNames names;

    StudioView(Studio studio, Catalogue catalogue, Contracts contracts) {
        this.studio = studio;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.names = new ProcedureNames(catalogue);
        addClassNames("gu-view", "gu-worklist");
        Paragraph lead = Wording.say(new Paragraph(), "studio.lead");
        lead.addClassName("gu-lead");
        DeskTable table = new DeskTable("studio", "studio.title", "procedure", "state", "draft", "versions");
        table.addClassName("gu-studio-list");
        studio.procedures().forEach(entry -> row(table, entry));
        add(Wording.say(new H1(), "studio.title"), lead, table);
        if (SignedIn.now().is(Role.DESIGNER)) {
            add(beginning());
        }
    }

    @Override
    public String getPageTitle() {
        return Wording.now("studio.title");
    }

    private void row(DeskTable table, Studio.Entry entry) {
        table.addRow(
                DeskTable.link(
                        StudioNavigation.write(entry.procedure()), language -> names.of(entry.procedure(), language)),
                DeskTable.text(language -> Wording.in(language, "studio.state." + state(entry))),
                draft(entry),
                DeskTable.link(
                        StudioNavigation.versions(entry.procedure()),
                        language -> Wording.in(language, "studio.versions.link")));
    }

    private static String state(Studio.Entry entry) {
        if (entry.service() == null) {
            return "new";
        }
        return entry.retired() ? "retired" : "inForce";
    }

    private static Span draft(Studio.Entry entry) {
        Draft draft = entry.draft();
        if (draft == null) {
            return new Span("–");
        }
        if (draft.state() == Draft.State.REVIEW) {
            return new Span(DeskTable.link(
                    StudioNavigation.review(entry.procedure()),
                    language -> Wording.in(language, "studio.draft.REVIEW", draft.authorName())));
        }
        return DeskTable.text(language -> written(draft, language));
    }

    private static String written(Draft draft, Language language) {
        return Wording.in(
                language, draft.retires() ? "studio.draft.retires" : "studio.draft.WRITING", draft.authorName());
    }

    private Section beginning() {
        TextField key = new TextField();
        key.setMaxLength(50);
        Wording.follow(key, language -> {
            key.setLabel(Wording.in(language, "studio.new.key"));
            key.setHelperText(Wording.in(language, "studio.new.help"));
        });
        Select<LifeEvent> lifeEvent = new Select<>();
        lifeEvent.setItems(catalogue.lifeEvents());
        Select<Authority> authority = new Select<>();
        authority.setItems(contracts.authorities());
        Wording.follow(authority, language -> {
            lifeEvent.setLabel(Wording.in(language, "studio.new.lifeEvent"));
            lifeEvent.setItemLabelGenerator(
                    event -> event == null ? "" : event.label().in(language.locale()));
            authority.setLabel(Wording.in(language, "studio.new.authority"));
            authority.setItemLabelGenerator(one -> one == null ? "" : one.name().in(language.locale()));
        });
        Line said = new Line("gu-trouble", "alert");
        NativeButton begin = Wording.say(new NativeButton(), "studio.new.begin");
        begin.addClassName("gu-button");
        begin.addClickListener(click -> {
            said.fallSilent();
            if (lifeEvent.isEmpty() || authority.isEmpty()) {
                said.say("studio.new.unchosen");
                return;
            }
            String procedure = key.getValue().strip();
            studio.create(
                            procedure,
                            lifeEvent.getValue().key(),
                            authority.getValue().code(),
                            Acting.asDesigner())
                    .ifPresentOrElse(
                            wrong -> said.say("studio.new." + wrong),
                            () -> UI.getCurrentOrThrow().navigate(StudioNavigation.write(procedure)));
        });
        Section section =
                new Section(Wording.say(new H2(), "studio.new.title"), key, lifeEvent, authority, said, begin);
        section.addClassNames("gu-pane", "gu-writing", "gu-studio-new");
        return section;
    }
}
