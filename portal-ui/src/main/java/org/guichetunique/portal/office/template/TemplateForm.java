package org.guichetunique.portal.office.template;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.template.TextTemplate;
import org.guichetunique.casework.office.template.TextTemplate.Kind;
import org.guichetunique.casework.office.template.TextTemplates;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Where a text is written, in each language, with the law that it rests on. */
final class TemplateForm extends Section {

    private static final String ALL = "";

    private final transient TextTemplates templates;
    private final Officer officer;
    private final transient Consumer<String> kept;
    private final TextField name = new TextField();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final Select<String> service = new Select<>();
    private final Map<String, TextArea> texts = new LinkedHashMap<>();
    private final Map<String, TextField> laws = new LinkedHashMap<>();
    private final Line trouble = new Line("gu-trouble", "alert");

    /** @param kept told the name of what was kept */
    TemplateForm(TextTemplates templates, Catalogue catalogue, Officer officer, Consumer<String> kept) {
        this.templates = templates;
        this.officer = officer;
        this.kept = kept;
        addClassNames("gu-pane", "gu-template-form");
        name.setMaxLength(TextTemplates.LONGEST_NAME);
        kind.setItems(Kind.values());
        kind.setValue(Kind.REASON);
        services(catalogue);
        Wording.follow(this, language -> {
            name.setLabel(Wording.in(language, "template.name"));
            kind.setLabel(Wording.in(language, "template.kind"));
            kind.setItemLabelGenerator(one -> Wording.in(language, "template.kind." + one));
        });
        Div words = new Div();
        words.addClassName("gu-template-words");
        TextTemplate.LANGUAGES.forEach(language -> words.add(inOne(language)));
        NativeButton keep = Wording.say(new NativeButton(), "template.keep");
        keep.addClassName("gu-button");
        keep.addClickListener(click -> keep());
        Paragraph lead = Wording.say(new Paragraph(), "template.lead");
        lead.addClassName("gu-soft");
        Div head = new Div(name, kind, service);
        head.addClassName("gu-list-more");
        add(Wording.say(new H2(), "template.write"), lead, head, words, trouble, keep);
    }

    private void services(Catalogue catalogue) {
        List<String> all = new ArrayList<>(List.of(ALL));
        catalogue.services().stream()
                .filter(known -> known.competence().participants().stream()
                        .anyMatch(authority -> authority.code().equals(officer.authority())))
                .map(PublicService::key)
                .forEach(all::add);
        service.setItems(all);
        service.setValue(ALL);
        Wording.follow(service, language -> {
            service.setLabel(Wording.in(language, "tasks.service"));
            service.setItemLabelGenerator(key -> key.isEmpty()
                    ? Wording.in(language, "tasks.service.all")
                    : catalogue.require(key).text("title", language.locale()));
        });
    }

    private Div inOne(String language) {
        TextArea text = new TextArea();
        text.setMinRows(4);
        text.setMaxLength(TextTemplates.LONGEST);
        text.getElement().setAttribute("lang", language).setAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        TextField law = new TextField();
        law.setMaxLength(TextTemplates.LONGEST_LAW);
        law.getElement().setAttribute("lang", language).setAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        Wording.follow(text, now -> {
            text.setLabel(Wording.in(now, "template.text." + language));
            law.setLabel(Wording.in(now, "template.law." + language));
        });
        texts.put(language, text);
        laws.put(language, law);
        return new Div(text, law);
    }

    void edit(TextTemplate template) {
        name.setValue(template.name());
        kind.setValue(template.kind());
        service.setValue(template.service() == null ? ALL : template.service());
        texts.forEach((language, field) -> field.setValue(template.texts().getOrDefault(language, "")));
        laws.forEach((language, field) -> field.setValue(template.laws().getOrDefault(language, "")));
        trouble.fallSilent();
        name.focus();
    }

    private void keep() {
        Map<String, String> words = new LinkedHashMap<>();
        texts.forEach((language, field) -> words.put(language, field.getValue()));
        Map<String, String> articles = new LinkedHashMap<>();
        laws.forEach((language, field) -> articles.put(language, field.getValue()));
        String only = service.getValue();
        if (templates.keep(
                kind.getValue(),
                name.getValue(),
                only == null || only.isEmpty() ? null : only,
                words,
                articles,
                officer)) {
            String done = name.getValue().strip();
            trouble.fallSilent();
            name.clear();
            texts.values().forEach(TextArea::clear);
            laws.values().forEach(TextField::clear);
            kept.accept(done);
        } else {
            trouble.say("template.incomplete", TextTemplates.LONGEST);
        }
    }
}
