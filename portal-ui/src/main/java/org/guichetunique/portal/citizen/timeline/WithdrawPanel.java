package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.operation.repair.UndoPlan;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.portal.shell.frame.Wording;

/** Withdraws a request after showing what that changes. */
class WithdrawPanel extends Section {

    private final transient Withdrawals withdrawals;
    private final transient Reference reference;
    private final transient Person person;
    private final transient Runnable settled;
    private final Div asked = new Div();
    private final NativeButton start = Wording.say(new NativeButton(), "withdraw.start");

    WithdrawPanel(Withdrawals withdrawals, Reference reference, Person person, Runnable settled) {
        this.withdrawals = withdrawals;
        this.reference = reference;
        this.person = person;
        this.settled = settled;
        addClassName("gu-withdraw");
        getElement().setAttribute("aria-labelledby", "withdraw");
        H2 title = Wording.say(new H2(), "withdraw.title");
        title.setId("withdraw");
        start.addClassName("gu-second");
        start.addClickListener(click -> ask());
        asked.getElement().setAttribute("role", "group");
        asked.getElement().setAttribute("tabindex", "-1");
        asked.addClassNames("gu-panel", "gu-withdraw-confirm");
        asked.setVisible(false);
        add(title, Wording.say(new Paragraph(), "withdraw.about"), start, asked);
    }

    private void ask() {
        UndoPlan plan = withdrawals.plan(reference, person).orElse(null);
        if (plan == null) {
            settled.run();
            return;
        }
        asked.removeAll();
        asked.add(Wording.say(new Paragraph(), "withdraw.sure"));
        if (!plan.undone().isEmpty()) {
            asked.add(
                    Wording.say(new Paragraph(), "withdraw.undone"),
                    list(plan.undone().stream().map(UndoPlan.Undoing::done).toList()));
        }
        if (!plan.remaining().isEmpty()) {
            asked.add(Wording.say(new Paragraph(), "withdraw.remaining"), list(plan.remaining()));
        }
        NativeButton confirm = Wording.say(new NativeButton(), "withdraw.confirm");
        confirm.addClassNames("gu-button", "gu-danger");
        confirm.addClickListener(click -> {
            withdrawals.withdraw(reference, person);
            settled.run();
        });
        NativeButton keep = Wording.say(new NativeButton(), "withdraw.keep");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> {
            asked.setVisible(false);
            start.setVisible(true);
            start.getElement().callJsFunction("focus");
        });
        Div actions = new Div(confirm, keep);
        actions.addClassName("gu-actions");
        asked.add(actions);
        Wording.name(asked, "withdraw.title");
        asked.setVisible(true);
        start.setVisible(false);
        asked.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private static UnorderedList list(List<Operation> operations) {
        UnorderedList list = new UnorderedList();
        operations.forEach(operation -> {
            ListItem item = new ListItem();
            list.add(Wording.follow(
                    item,
                    language -> item.setText(operation.label().in(language.locale())
                            + " ("
                            + operation.authority().name().in(language.locale())
                            + ")")));
        });
        return list;
    }
}
