package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.stereotype.Component;

/** The head of the worklist: whose work it is, and the ways to the other pages of the desk. */
@Component
class WorklistHeader {

    private final Contracts contracts;
    private final List<DeskWays> elsewhere;

    WorklistHeader(Contracts contracts, List<DeskWays> elsewhere) {
        this.contracts = contracts;
        this.elsewhere = elsewhere;
    }

    /** @param next takes the next task */
    Header draw(Officer officer, NativeButton next) {
        Paragraph authority = new Paragraph();
        authority.addClassName("gu-soft");
        contracts
                .authority(officer.authority())
                .ifPresent(own -> Wording.follow(
                        authority, language -> authority.setText(own.name().in(language.locale()))));
        Div ways = new Div();
        ways.addClassName("gu-desk-ways");
        elsewhere.stream()
                .map(DeskWays::deskWay)
                .filter(way -> way.isFor().test(officer))
                .sorted(DeskWay.IN_ORDER)
                .forEach(way -> ways.add(DeskTable.link(way.path(), language -> Wording.in(language, way.label()))));
        ways.add(
                Buttons.SEARCH.button(
                        "navigation.search", "gu-way", () -> TaskNavigation.toSearch(UI.getCurrentOrThrow())),
                next);
        Header header = new Header(new Div(Wording.say(new H1(), "tasks.title"), authority), ways);
        header.addClassName("gu-title-row");
        return header;
    }
}
