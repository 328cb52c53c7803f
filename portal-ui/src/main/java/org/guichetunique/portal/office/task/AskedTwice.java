package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.portal.shell.frame.Wording;

/** A button for what cannot be taken back: it says so and asks once more, by mouse or by key, before anything is done. */
final class AskedTwice extends Div {

    private final Div question = new Div();
    private final NativeButton act;
    private final NativeButton sure;

    /**
     * @param act the button, which does nothing by itself
     * @param sure what does it, beside the question
     * @param question key of what is asked
     */
    AskedTwice(NativeButton act, NativeButton sure, String question) {
        this.act = act;
        this.sure = sure;
        addClassName("gu-asked-twice");
        act.addClickListener(click -> ask(true));
        NativeButton no = Wording.say(new NativeButton(), "sure.no");
        no.addClassName("gu-second");
        no.addClickListener(click -> ask(false));
        Paragraph words = Wording.say(new Paragraph(), question);
        words.getElement().setAttribute("role", "alert");
        Div actions = new Div(sure, no);
        actions.addClassName("gu-decision-actions");
        this.question.add(words, actions);
        this.question.addClassName("gu-sure");
        this.question.setVisible(false);
        add(act, this.question);
    }

    private void ask(boolean asking) {
        question.setVisible(asking);
        act.setVisible(!asking);
        NativeButton next = asking ? sure : act;
        next.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
