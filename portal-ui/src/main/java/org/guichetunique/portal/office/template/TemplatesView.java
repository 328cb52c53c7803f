package org.guichetunique.portal.office.template;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.template.TextTemplate;
import org.guichetunique.casework.office.template.TextTemplates;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The texts of the officer's authority: to read for all its officers, and to write for those who supervise. */
@Route(TemplateNavigation.TEMPLATES)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class TemplatesView extends Div implements HasDynamicTitle {

    private final transient TextTemplates templates;
    private final transient Catalogue catalogue;
    private final Officer officer = Acting.asOfficer();
    private final DeskTable table =
            new DeskTable("template", "template.title", "name", "kind", "service", "text", "change");
    private final Line empty = new Line("gu-empty", "status");
    private final Line said = new Line("gu-notice", "status");
    private final TemplateForm form;

    TemplatesView(TextTemplates templates, Catalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
        addClassNames("gu-view", "gu-worklist");
        Anchor back = Wording.say(new Anchor("/app/tasks", ""), "task.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        form = new TemplateForm(templates, catalogue, officer, name -> {
            said.say("template.kept", name);
            show();
        });
        form.setVisible(templates.areWrittenBy(officer));
        add(back, Wording.say(new H1(), "template.title"), said, table, empty, form);
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("template.title");
    }

    private void show() {
        List<TextTemplate> all = Stream.of(TextTemplate.Kind.values())
                .flatMap(kind -> templates.of(kind, null, officer).stream())
                .toList();
        table.clear();
        all.forEach(this::row);
        table.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
        empty.say(templates.areWrittenBy(officer) ? "template.none.write" : "template.none");
    }

    private void row(TextTemplate template) {
        Span name = new Span(template.name());
        name.getElement().setAttribute("dir", "auto");
        String service = template.service();
        table.addRow(
                name,
                DeskTable.text(language -> Wording.in(language, "template.kind." + template.kind())),
                DeskTable.text(language -> service == null
                        ? Wording.in(language, "tasks.service.all")
                        : catalogue.require(service).text("title", language.locale())),
                text(template),
                change(template));
    }

    private static Span text(TextTemplate template) {
        Span text = DeskTable.text(language -> template.in(language.code()));
        text.addClassName("gu-template-text");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private Div change(TextTemplate template) {
        Div both = new Div();
        if (templates.areWrittenBy(officer)) {
            NativeButton change = Wording.say(new NativeButton(), "template.change");
            change.addClassName("gu-way");
            change.addClickListener(click -> form.edit(template));
            NativeButton forget = Wording.say(new NativeButton(), "template.forget");
            forget.addClassName("gu-way");
            forget.addClickListener(click -> {
                templates.forget(template.id(), officer);
                said.say("template.forgotten", template.name());
                show();
            });
            both.add(change, forget);
        }
        return both;
    }
}
