package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Transfer;
import org.guichetunique.casework.office.task.Transfers;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Gives a file that is not this authority's to the right one; says where one that came so came from. */
final class TransferPanel extends Section {

    private final transient Transfers handOvers;
    private final OfficerTask task;
    private final Officer officer;
    private final Select<Authority> to = new Select<>();
    private final TextArea reason = new TextArea();
    private final Line said = new Line("gu-trouble", "alert");

    TransferPanel(OfficerTask task, Transfers handOvers, Officer officer, Contracts contracts, CaseWords words) {
        this.task = task;
        this.handOvers = handOvers;
        this.officer = officer;
        addClassNames("gu-pane", "gu-hand-over");
        H2 title = Wording.say(new H2(), "handOver.title");
        title.setId("hand-over");
        getElement().setAttribute("aria-labelledby", "hand-over");
        add(title);
        handOvers.last(task, officer).ifPresent(passed -> {
            Paragraph from = new Paragraph();
            Wording.follow(
                    from,
                    language -> from.setText(Wording.in(
                            language,
                            "handOver.from",
                            contracts
                                    .authority(passed.from())
                                    .map(authority -> authority.name().in(language.locale()))
                                    .orElse(passed.from()),
                            words.values()
                                    .moment(
                                            passed.at(),
                                            words.service()
                                                    .competence()
                                                    .authority()
                                                    .zone(),
                                            language))));
            Paragraph why = new Paragraph(passed.reason());
            why.addClassName("gu-message-text");
            why.getElement().setAttribute("dir", "auto");
            add(from, why);
        });
        List<Authority> others = handOvers.others(task, officer);
        setVisible(!others.isEmpty());
        add(giving(others));
    }

    private NativeDetails giving(List<Authority> others) {
        to.setItems(others);
        reason.addClassName("gu-answer");
        reason.setMaxLength(Transfers.LONGEST);
        reason.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(this, language -> {
            to.setLabel(Wording.in(language, "handOver.to"));
            to.setItemLabelGenerator(
                    authority -> authority == null ? "" : authority.name().in(language.locale()));
            reason.setLabel(Wording.in(language, "handOver.reason"));
        });
        NativeButton give = Wording.say(new NativeButton(), "handOver.give");
        give.addClassName("gu-second");
        NativeButton sure = Wording.say(new NativeButton(), "handOver.sure");
        sure.addClassName("gu-button");
        sure.addClickListener(click -> give());
        Paragraph about = Wording.say(new Paragraph(), "handOver.about");
        about.addClassName("gu-soft");
        Div form = new Div(about, to, reason, said, new AskedTwice(give, sure, "handOver.for-good"));
        form.addClassName("gu-writing");
        NativeDetails details = new NativeDetails();
        details.setSummary(Wording.say(new Span(), "handOver.ask"));
        details.setContent(form);
        return details;
    }

    private void give() {
        said.fallSilent();
        String authority = to.getValue() == null ? "" : to.getValue().code();
        switch (handOvers.give(task.id(), authority, reason.getValue(), officer)) {
            case Transfer.Result.Given given -> TaskNavigation.toWorklist(UI.getCurrentOrThrow());
            case Transfer.Result.Incomplete incomplete -> said.say("handOver.incomplete");
            case Transfer.Result.TooOften often -> said.say("handOver.tooOften");
            case Transfer.Result.TakenBy other -> said.say("task.trouble.taken", other.name());
            case Transfer.Result.Gone gone -> said.say("task.trouble.gone");
        }
    }
}
