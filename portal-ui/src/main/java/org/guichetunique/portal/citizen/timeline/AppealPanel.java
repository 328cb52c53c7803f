package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.casefile.remedy.Remedy;
import org.guichetunique.casework.person.appeal.AppealResult;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;

/** The ways to contest an answer and until when; and the contesting itself, where the portal takes it. */
class AppealPanel extends Section {

    private static final int LONGEST = 2_000;

    private final transient Appeals appeals;
    private final transient CaseFile.Closed file;
    private final transient Person person;
    private final transient Values values;
    private final transient Language language;
    private final Div remedy = new Div();

    AppealPanel(
            CaseFile.Closed file,
            PublicService service,
            Remedy ways,
            Appeals appeals,
            Person person,
            Values values,
            Language language) {
        this.appeals = appeals;
        this.file = file;
        this.person = person;
        this.values = values;
        this.language = language;
        addClassNames("gu-panel", "gu-appeal");
        H2 title = new H2(Wording.in(language, "appeal.title"));
        title.setId("appeal");
        getElement().setAttribute("aria-labelledby", "appeal");
        add(title);
        remedy.addClassName("gu-remedy");
        Authority to = ways.to();
        Authority then = ways.then();
        String court = Wording.in(language, "appeal.court", ways.court().in(language.locale()));
        if (to == null) {
            add(new Paragraph(court));
            return;
        }
        appeals.against(file.id(), person)
                .ifPresentOrElse(
                        appeal -> remedy.add(link(appeal, "appeal.made", language)),
                        () -> offer(to, ways.lastDay(), service));
        UnorderedList others = new UnorderedList();
        if (then != null) {
            others.add(
                    new ListItem(Wording.in(language, "appeal.then", then.name().in(language.locale()))));
        }
        others.add(new ListItem(court));
        add(remedy, new Paragraph(Wording.in(language, "appeal.others")), others);
    }

    private void offer(Authority to, @Nullable LocalDate last, PublicService service) {
        String name = to.name().in(language.locale());
        var calendar = service.competence().calendar();
        if (last != null && calendar.dayOf(Instant.now()).isAfter(last)) {
            add(new Paragraph(Wording.in(language, "appeal.past", values.day(last, language))));
            return;
        }
        add(new Paragraph(
                last == null
                        ? Wording.in(language, "appeal.to", name)
                        : Wording.in(language, "appeal.until", name, values.lastDay(last, calendar.zone(), language))));
        if (appeals.lastDay(file).isPresent()) {
            remedy.add(start());
        }
    }

    private NativeButton start() {
        NativeButton start = new NativeButton(Wording.in(language, "appeal.start"));
        start.addClassName("gu-second");
        start.addClickListener(click -> write());
        return start;
    }

    private void write() {
        remedy.removeAll();
        TextArea grounds = new TextArea(Wording.in(language, "appeal.grounds"));
        grounds.setHelperText(Wording.in(language, "appeal.grounds.hint"));
        grounds.addClassName("gu-answer");
        grounds.setMinRows(4);
        grounds.setMaxLength(2 * LONGEST);
        grounds.setRequiredIndicatorVisible(true);
        grounds.getElement().executeJs("this.inputElement.dir = 'auto'");
        NativeButton send = new NativeButton(Wording.in(language, "appeal.send"));
        send.addClassName("gu-button");
        send.addClickListener(click -> {
            grounds.setInvalid(false);
            said(appeals.appeal(file.reference(), grounds.getValue(), person), grounds);
        });
        NativeButton leave = new NativeButton(Wording.in(language, "appeal.leave"));
        leave.addClassName("gu-second");
        leave.addClickListener(click -> leave());
        Div actions = new Div(send, leave);
        actions.addClassName("gu-actions");
        remedy.add(grounds, actions);
        grounds.focus();
    }

    private void leave() {
        remedy.removeAll();
        NativeButton start = start();
        remedy.add(start);
        start.getElement().callJsFunction("focus");
    }

    private void said(AppealResult appealing, TextArea grounds) {
        switch (appealing) {
            case AppealResult.Opened opened ->
                getUI().ifPresent(
                                ui -> ui.navigate("files/" + opened.reference().value()));
            case AppealResult.OpenAlready already -> {
                remedy.removeAll();
                Anchor link = link(already.reference(), "appeal.made", language);
                remedy.add(link);
                link.getElement().callJsFunction("focus");
            }
            case AppealResult.TooLate late ->
                complain(grounds, Wording.in(language, "appeal.past", values.day(late.lastDay(), language)));
            case AppealResult.WithoutGrounds none -> complain(grounds, Wording.in(language, "appeal.grounds.missing"));
            case AppealResult.Unreadable unreadable ->
                complain(grounds, Wording.in(language, "mistake." + unreadable.mistake(), LONGEST));
            case AppealResult.NotPossible not -> complain(grounds, Wording.in(language, "appeal.notPossible"));
        }
    }

    private static void complain(TextArea grounds, String what) {
        grounds.setErrorMessage(what);
        grounds.setInvalid(true);
        grounds.focus();
    }

    /** The way from one of the two files to the other. */
    static Anchor link(Reference reference, String key, Language language) {
        Anchor link = new Anchor("/app/files/" + reference.value(), Wording.in(language, key, reference.value()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
