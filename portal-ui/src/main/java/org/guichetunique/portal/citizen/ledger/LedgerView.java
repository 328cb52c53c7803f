package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.ledger.Contests;
import org.guichetunique.casework.person.ledger.DataUse;
import org.guichetunique.casework.person.ledger.Ledger;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Who used my data: every access, latest first, a page at a time. */
@Route(LedgerNavigation.ROUTE)
@RolesAllowed("CITIZEN")
class LedgerView extends Div implements HasDynamicTitle {

    private static final String ALL = "";

    private final transient Ledger ledger;
    private final transient Contests contests;
    private final transient AccessTexts texts;
    private final transient Person person =
            Acting.asPerson(ChosenLanguage.current().locale());
    private final transient List<DataUse> shown = new ArrayList<>();
    private final Select<String> authority = new Select<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph none = Wording.say(new Paragraph(), "ledger.none");
    private final NativeButton more = Wording.say(new NativeButton(), "ledger.more");

    LedgerView(Ledger ledger, Contests contests, AccessTexts texts) {
        this.ledger = ledger;
        this.contests = contests;
        this.texts = texts;
        addClassNames("gu-view", "gu-ledger");
        Paragraph lead = Wording.say(new Paragraph(), "ledger.lead");
        lead.addClassName("gu-lead");
        list.addClassName("gu-accesses");
        none.getElement().setAttribute("role", "status");
        more.addClassName("gu-sign-out");
        more.addClickListener(click -> showMore());
        List<String> choices = new ArrayList<>(List.of(ALL));
        choices.addAll(ledger.authorities(person));
        authority.setItems(choices);
        authority.setValue(ALL);
        authority.setVisible(choices.size() > 2);
        Wording.follow(authority, language -> {
            authority.setLabel(Wording.in(language, "ledger.authority"));
            authority.setItemLabelGenerator(code ->
                    code.isEmpty() ? Wording.in(language, "ledger.authority.all") : texts.authority(code, language));
        });
        authority.addValueChangeListener(changed -> begin());
        Anchor held = Wording.say(new Anchor("/app/" + LedgerNavigation.HELD, ""), "held.link");
        held.getElement().setAttribute("router-link", true);
        add(Wording.say(new H1(), "ledger.title"), lead, new Paragraph(held), authority, none, list, more);
        begin();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("ledger.title");
    }

    private void begin() {
        shown.clear();
        list.removeAll();
        showMore();
    }

    private void showMore() {
        List<DataUse> page = page(shown.isEmpty() ? null : shown.getLast());
        page.forEach(access ->
                list.add(new AccessCard(access, texts, grounds -> contests.contest(access.seq(), grounds, person))));
        shown.addAll(page);
        none.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        more.setVisible(!page.isEmpty() && !page(shown.getLast()).isEmpty());
    }

    private List<DataUse> page(@Nullable DataUse before) {
        String chosen = authority.getValue();
        return ledger.of(person, chosen == null || chosen.isEmpty() ? null : chosen, before);
    }
}
