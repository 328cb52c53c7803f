package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** The keys that the officers' pages answer to, and turning them off. */
@Route(TaskNavigation.KEYS)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class KeysView extends Div implements HasDynamicTitle {

    /** What {@link RowKeys} listens to. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("DOWN", "J, ↓");
        ROWS.put("UP", "K, ↑");
        ROWS.put("CHOOSE", "X");
        ROWS.put("EXTEND", "Shift+↓ ↑");
        ROWS.put("RANGE", "Shift");
        ROWS.put("PAGE", "*");
        ROWS.put("OPEN", "O");
    }

    private final transient Keys keys;
    private final Line state = new Line("gu-lead", "status");
    private final NativeButton turn = new NativeButton();
    private final DeskTable table = new DeskTable("keys", "keys.title", "does", "key", "where");

    KeysView(Keys keys) {
        this.keys = keys;
        addClassNames("gu-view", "gu-worklist", "gu-keys");
        NativeButton back = Wording.say(new NativeButton(), "keys.back");
        back.addClassName("gu-way");
        back.addClickListener(
                click -> UI.getCurrentOrThrow().getPage().getHistory().back());
        turn.addClassName("gu-second");
        turn.addClickListener(click -> {
            keys.turn(!Keys.areOn(), Acting.asOfficer());
            show();
        });
        for (Buttons button : Buttons.values()) {
            row(button.name(), button.hint());
        }
        ROWS.forEach((name, key) -> row(name, key, "LIST_ROWS"));
        row("HELP", "?");
        Paragraph typing = Wording.say(new Paragraph(), "keys.typing");
        typing.addClassName("gu-soft");
        add(back, Wording.say(new H1(), "keys.title"), state, table, typing, turn);
        Wording.follow(turn, language -> turn.setText(Wording.in(language, word())));
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("keys.title");
    }

    private void row(String name, String key) {
        row(name, key, name);
    }

    private void row(String name, String key, String where) {
        HtmlContainer kbd = new HtmlContainer("kbd");
        kbd.setText(key);
        kbd.getElement().setAttribute("dir", "ltr");
        table.addRow(
                DeskTable.text(language -> Wording.in(language, "keys.does." + name)),
                new Div(kbd),
                DeskTable.text(language -> Wording.in(language, "keys.where." + where)));
    }

    private void show() {
        state.say(Keys.areOn() ? "keys.on" : "keys.off");
        turn.setText(Wording.now(word()));
    }

    private static String word() {
        return Keys.areOn() ? "keys.turnOff" : "keys.turnOn";
    }
}
