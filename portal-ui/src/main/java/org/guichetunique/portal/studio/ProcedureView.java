package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.studio.drafting.Draft;
import org.guichetunique.casework.studio.drafting.DraftFiles;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;

/** The files of one procedure, each in its editor, kept at every change, with what is wrong beside them. */
@Route(StudioNavigation.WRITE)
@RolesAllowed({"DESIGNER", "REVIEWER"})
class ProcedureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAUSE_MILLIS = 500;

    private final transient Studio studio;
    private final transient DraftFiles draftFiles;
    private final transient LiveCases cases;
    private final transient ProcedureNames names;
    private final transient Offers offers;
    private final Nav files = Wording.name(new Nav(), "studio.files");
    private final Div place = new Div();
    private final Line kept = new Line("gu-note", "status");
    private final FindingList findings = new FindingList(this::goTo);
    private final transient Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final NativeButton complete = Wording.say(new NativeButton(), "studio.complete");
    private String procedure = "";
    private String open = "";
    private transient @Nullable Editor editor;
    private boolean writable;

    ProcedureView(
            Studio studio,
            DraftFiles draftFiles,
            LiveCases cases,
            Catalogue catalogue,
            Contracts contracts,
            Dictionary dictionary) {
        this.studio = studio;
        this.draftFiles = draftFiles;
        this.cases = cases;
        this.names = new ProcedureNames(catalogue);
        this.offers = new Offers(contracts, dictionary);
        addClassNames("gu-view", "gu-studio");
        files.addClassName("gu-studio-files");
        place.addClassName("gu-studio-place");
        complete.addClassName("gu-second");
        complete.addClickListener(click -> complete());
        findings.addBeforeList(complete);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        procedure = event.getRouteParameters().get(StudioNavigation.PROCEDURE).orElse("");
        Map<String, String> texts = studio.texts(procedure);
        if (texts.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(texts);
        }
    }

    @Override
    public String getPageTitle() {
        return procedure;
    }

    private void show(Map<String, String> texts) {
        removeAll();
        Optional<Draft> draft = studio.draft(procedure);
        writable = SignedIn.now().is(Role.DESIGNER)
                && draft.filter(one -> one.state() == Draft.State.WRITING).isPresent();
        H1 title = new H1();
        Wording.follow(title, language -> title.setText(names.of(procedure, language)));
        Header header = new Header(title, new DraftPanel(studio, draftFiles, procedure, draft, this::again));
        header.addClassName("gu-title-row");
        list(texts);
        Div main = new Div(files, place, kept);
        main.addClassName("gu-studio-main");
        Div columns = new Div(main, findings);
        columns.addClassName("gu-studio-columns");
        add(StudioNavigation.back(StudioNavigation.STUDIO, "studio.title"), header, columns);
        open(texts.containsKey(open) ? open : procedure + ".bpmn", texts);
        check();
    }

    private void again() {
        show(studio.texts(procedure));
    }

    private void list(Map<String, String> texts) {
        files.removeAll();
        buttons.clear();
        texts.keySet().stream().sorted(FileOrder.OF_PROCEDURE).forEach(name -> {
            NativeButton button = new NativeButton(name, click -> open(name, studio.texts(procedure)));
            button.getElement().setAttribute("dir", "ltr");
            button.addClassName("gu-studio-file");
            buttons.put(name, button);
            files.add(button);
        });
    }

    private void open(String name, Map<String, String> texts) {
        open = name;
        kept.fallSilent();
        buttons.forEach((file, button) ->
                button.getElement().setAttribute("aria-current", file.equals(name) ? "true" : "false"));
        place.removeAll();
        editor = null;
        String text = texts.getOrDefault(name, "");
        Component shown = editor(name, text);
        if (name.equals(procedure + ".bpmn") && shown instanceof Editor model && names.isKnown(procedure)) {
            place.add(new LiveTraffic(cases, procedure, text, model::heat));
        }
        place.add(shown);
    }

    private Component editor(String name, String text) {
        Editor.Kind kind = FileOrder.editor(name);
        if (kind == null) {
            return typing(name, text);
        }
        Editor tool = new Editor(
                kind,
                text,
                !writable,
                changed -> keep(name, changed),
                message -> kept.say("studio.broken", message),
                message -> kept.say("studio.unread", message));
        editor = tool;
        if (kind == Editor.Kind.MODEL) {
            Optional<PublicService> service = writable ? studio.service(procedure) : Optional.empty();
            Wording.follow(tool, language -> tool.offer(offers.tasks(service, language)));
        } else if (kind == Editor.Kind.FORM) {
            studio.service(procedure)
                    .ifPresent(service ->
                            Wording.follow(tool, language -> tool.offer(offers.elements(service, language))));
        }
        return tool;
    }

    private TextArea typing(String name, String text) {
        TextArea area = new TextArea();
        area.addClassName("gu-studio-text");
        area.setMaxLength(DraftFiles.LONGEST_FILE);
        area.setValue(text);
        area.setReadOnly(!writable);
        area.setAriaLabel(name);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        area.getElement().executeJs("this.inputElement.dir = 'auto'; this.inputElement.spellcheck = false");
        area.addValueChangeListener(change -> keep(name, change.getValue()));
        return area;
    }

    private void keep(String name, String text) {
        if (!writable) {
            return;
        }
        DraftFiles.Writing writing = draftFiles.write(procedure, name, text, Acting.asDesigner());
        kept.say("studio.writing." + writing);
        check();
    }

    private void complete() {
        int added = draftFiles.complete(procedure, Acting.asDesigner());
        if (added > 0 && FileOrder.editor(open) == null) {
            open(open, studio.texts(procedure));
        }
        check();
        kept.say("studio.completed", added);
    }

    private void check() {
        List<Finding> wrong = studio.findings(procedure);
        findings.show(wrong);
        complete.setVisible(writable && DraftFiles.mayComplete(wrong));
        Editor tool = editor;
        if (tool != null) {
            tool.mark(Offers.marks(wrong, open, ChosenLanguage.current()));
        }
    }

    /** To the file that a finding is about, and to the element where it names one. */
    private void goTo(Finding finding) {
        String name = String.valueOf(finding.file().getFileName());
        if (!name.equals(open) && buttons.containsKey(name)) {
            open(name, studio.texts(procedure));
            check();
        }
        Editor tool = editor;
        if (tool != null && finding.element() != null) {
            tool.show(finding.element());
        }
        UI.getCurrentOrThrow().getPage().executeJs("$0.scrollIntoView({block: 'nearest'})", place.getElement());
    }
}
