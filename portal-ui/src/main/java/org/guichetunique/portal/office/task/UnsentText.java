package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * Asks whoever leaves a page on which they have written something that is sent nowhere yet: a message, a note, a question.
 * What is kept while it is written, as a decision is, needs no question.
 */
@Tag("dialog")
final class UnsentText extends Component implements HasComponents {

    // The browser has its own words for that; what was typed a moment ago may not be kept yet either.
    private static final String ASK = """
            const kept = '.' + $0;
            let typed = 0;
            this.addEventListener('input', () => { typed = Date.now(); });
            const leaving = event => {
              if (!this.isConnected) { removeEventListener('beforeunload', leaving); return; }
              const unsent = [...this.querySelectorAll('vaadin-text-area')]
                .some(area => !area.readonly && !area.closest(kept) && area.value.trim());
              if (unsent || Date.now() - typed < 800) { event.preventDefault(); }
            };
            addEventListener('beforeunload', leaving);
            """;

    private final Component page;
    private final String kept;
    private final Paragraph what = new Paragraph();
    private transient Runnable leave = () -> {};
    private transient Runnable remain = () -> {};

    /** @param kept class name of the parts whose text is kept while it is written */
    <T extends Component & HasComponents> UnsentText(T page, String kept) {
        this.page = page;
        this.kept = kept;
        getElement().getClassList().add("gu-unsent");
        H2 title = Wording.say(new H2(), "unsent.title");
        title.setId("unsent");
        getElement().setAttribute("aria-labelledby", "unsent");
        NativeButton stay = Wording.say(new NativeButton(), "unsent.stay");
        stay.addClassName("gu-button");
        stay.addClickListener(click -> {
            getElement().callJsFunction("close");
            remain.run();
        });
        // The key that closes a dialog is an answer too.
        getElement().addEventListener("cancel", escape -> remain.run());
        NativeButton go = Wording.say(new NativeButton(), "unsent.leave");
        go.addClassName("gu-second");
        go.addClickListener(click -> {
            getElement().callJsFunction("close");
            leave.run();
        });
        Div actions = new Div(stay, go);
        actions.addClassName("gu-decision-actions");
        add(title, what, actions);
        page.add(this);
        page.addAttachListener(shown -> page.getElement().executeJs(ASK, kept));
    }

    /** Holds the leaving up where something would be lost by it. */
    void beforeLeave(BeforeLeaveEvent event) {
        List<TextArea> unsent =
                areas(page).filter(area -> !area.getValue().isBlank()).toList();
        if (!unsent.isEmpty()) {
            ContinueNavigationAction going = event.postpone();
            leave = going::proceed;
            // Else no later attempt to leave would be heard of.
            remain = going::cancel;
            String names = unsent.stream().map(TextArea::getLabel).distinct().collect(Collectors.joining(" · "));
            what.setText(Wording.now("unsent.what", names));
            getElement().callJsFunction("showModal");
        }
    }

    private Stream<TextArea> areas(Component from) {
        if (!from.isVisible() || from.getElement().getClassList().contains(kept)) {
            return Stream.of();
        }
        return from instanceof TextArea area
                ? Stream.of(area).filter(one -> !one.isReadOnly())
                : from.getChildren().flatMap(this::areas);
    }
}
