package org.guichetunique.portal.shell.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.person.correction.Corrections;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** “This is wrong”, beside a value that an authority gave: leads to asking that authority to put it right. */
@org.springframework.stereotype.Component
public class WrongValue {

    /** The parameter that names the value. */
    public static final String AT = "at";

    private final Corrections corrections;

    WrongValue(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @param shownIn the person's own case in which the values are shown */
    public FactList.Beside in(CaseId shownIn, Language language) {
        return fact -> isTheirs() && corrections.isPossible(fact.source())
                ? Optional.of(link(shownIn, fact, language))
                : Optional.empty();
    }

    /** Only who acts for themself asks for a correction; an agent at a counter files, and does nothing else. */
    private static boolean isTheirs() {
        return ActingFor.chosen().isEmpty()
                && SignedIn.ifAny().filter(person -> person.is(Role.CITIZEN)).isPresent();
    }

    private static Component link(CaseId shownIn, Fact fact, Language language) {
        Anchor link = new Anchor(
                "/app/correct/" + shownIn + "?" + AT + "=" + fact.address(), Wording.in(language, "fact.wrong"));
        link.getElement()
                .setAttribute("router-link", true)
                .setAttribute(
                        "aria-label",
                        Wording.in(
                                language,
                                "fact.wrong.what",
                                fact.element().label().in(language.locale())));
        link.addClassName("gu-wrong");
        return link;
    }
}
