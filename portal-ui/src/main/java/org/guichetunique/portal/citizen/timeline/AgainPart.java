package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.request.StartingAgain;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After an ending that brought nothing, such as a refusal: the same request once more, with the answers that are there. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(25)
class AgainPart extends FilePart {

    private final transient StartingAgain starting;
    private final transient CaseOutcome outcome;

    AgainPart(StartingAgain starting, CaseOutcome outcome) {
        this.starting = starting;
        this.outcome = outcome;
        addClassName("gu-file-rest");
    }

    @Override
    void show(OwnCase now, Language language) {
        var file = now.timeline().file();
        boolean offered = starting.isPossible(file, now.person()) && !outcome.isAny(now.timeline());
        setVisible(offered);
        removeAll();
        if (!offered) {
            return;
        }
        NativeButton again = new NativeButton(Wording.in(language, "file.again.start"));
        again.addClassName("gu-button");
        again.addClickListener(click -> starting.from(file.reference(), now.person())
                .ifPresent(draft -> getUI().ifPresent(ui -> ui.navigate("request/" + draft.service()))));
        add(
                new H2(Wording.in(language, "file.again")),
                new Paragraph(Wording.in(language, "file.again.about")),
                new Paragraph(again));
    }
}
