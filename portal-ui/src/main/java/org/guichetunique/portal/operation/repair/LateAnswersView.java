package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.operation.repair.KeptReplies;
import org.guichetunique.casework.operation.repair.KeptReply;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** Answers that came when their request had no use for them any more, latest first. */
@Route(RepairNavigation.LATE_ANSWERS)
@RolesAllowed("OPERATOR")
class LateAnswersView extends Div implements HasDynamicTitle {

    private final transient KeptReplies answers;
    private final transient RepairTexts texts;
    private final transient Values values;
    private final transient List<KeptReply> shown = new ArrayList<>();
    private final DeskTable table =
            new DeskTable("repair", "repair.late.title", "request", "operation", "procedure", "answered", "content");
    private final Section content = new Section();
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");

    LateAnswersView(KeptReplies answers, RepairTexts texts, Values values) {
        this.answers = answers;
        this.texts = texts;
        this.values = values;
        addClassNames("gu-view", "gu-worklist", "gu-repairs");
        Paragraph lead = Wording.say(new Paragraph(), "repair.late.lead");
        lead.addClassName("gu-lead");
        Paragraph none = Wording.say(new Paragraph(), "repair.late.none");
        none.addClassName("gu-empty");
        content.addClassNames("gu-pane", "gu-late");
        content.getElement().setAttribute("tabindex", "-1");
        content.setVisible(false);
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        add(
                DeskLinks.back(RepairNavigation.DESK, "repair.title"),
                Wording.say(new H1(), "repair.late.title"),
                lead,
                none,
                table,
                more,
                content);
        showMore();
        none.setVisible(shown.isEmpty());
        table.setVisible(!shown.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return Wording.now("repair.late.title");
    }

    private void showMore() {
        List<KeptReply> page = answers.page(shown.isEmpty() ? null : shown.getLast());
        page.forEach(this::addRow);
        shown.addAll(page);
        more.setVisible(!page.isEmpty() && !answers.page(shown.getLast()).isEmpty());
    }

    private void addRow(KeptReply answer) {
        Span reference = new Span(answer.reference().value());
        reference.getElement().setAttribute("dir", "ltr");
        reference.addClassName("gu-case-reference");
        Span operation = DeskTable.text(language -> texts.operation(answer.operation(), language));
        operation.addClassName("gu-strong");
        Span authority = DeskTable.text(language -> texts.authority(answer.authority(), language));
        authority.addClassName("gu-soft");
        Div both = new Div(operation, authority);
        both.addClassName("gu-desk-two");
        NativeButton show = Wording.say(new NativeButton(), "repair.show");
        show.addClassName("gu-reveal");
        Wording.name(show, "repair.late.show", answer.reference().value());
        show.addClickListener(click -> ask(answer));
        table.addRow(
                reference,
                both,
                DeskTable.text(language -> texts.service(answer.service(), language)),
                DeskTable.text(language -> texts.moment(answer.at(), answer.authority(), language)),
                show);
    }

    private void ask(KeptReply answer) {
        content.removeAll();
        content.setVisible(true);
        ReasonForm reason = new ReasonForm(
                "repair.reason.look",
                "repair.reason.look.helper",
                "repair.show.confirm",
                "gu-button",
                given -> show(answer, answers.look(answer, Acting.asOperator(), given)));
        content.add(heading(answer), reason);
        reason.focus();
    }

    private void show(KeptReply answer, Optional<KeptReplies.Said> said) {
        content.removeAll();
        content.add(heading(answer));
        said.ifPresent(words -> {
            if (words.refusal() != null) {
                var refusal = words.refusal();
                content.add(DeskTable.text(language -> refusal.in(language.locale())));
            }
            if (!words.values().isEmpty()) {
                HtmlContainer list = new HtmlContainer("dl");
                words.values().forEach(value -> list.add(row(value)));
                content.add(list);
            }
        });
        if (said.filter(words -> words.refusal() != null || !words.values().isEmpty())
                .isEmpty()) {
            content.add(Wording.say(new Paragraph(), "repair.late.nothing"));
        }
        content.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private static H2 heading(KeptReply answer) {
        return Wording.say(new H2(), "repair.late.of", answer.reference().value());
    }

    private Component row(KeptReplies.Value value) {
        HtmlContainer term = new HtmlContainer("dt");
        Span text = new Span();
        text.getElement().setAttribute("dir", "auto");
        Div row = new Div(term, new HtmlContainer("dd", text));
        row.addClassName("gu-said");
        return Wording.follow(row, language -> {
            term.setText(value.element().label().in(language.locale()));
            text.setText(values.text(value.element(), value.value(), language));
        });
    }
}
