package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionResponse;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Whether the decision follows an opinion that is not simply favourable, and why. Open until it is said. */
final class OpinionResponseForm extends NativeDetails {

    private final transient Opinion opinion;
    private final OfficerTask task;
    private final transient Opinions opinions;
    private final Officer officer;
    private final transient Runnable kept;
    private final RadioButtonGroup<Boolean> followed = new RadioButtonGroup<>();
    private final TextArea why = new TextArea();
    private final Line said = new Line("gu-trouble", "alert");

    OpinionResponseForm(Opinion opinion, OfficerTask task, Opinions opinions, Officer officer, Runnable kept) {
        this.opinion = opinion;
        this.task = task;
        this.opinions = opinions;
        this.officer = officer;
        this.kept = kept;
        followed.setItems(true, false);
        followed.setValue(opinion.followed());
        why.addClassName("gu-answer");
        why.setMaxLength(Opinions.LONGEST_WEIGHING);
        why.setValue(opinion.weighed());
        why.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(this, language -> {
            followed.setLabel(Wording.in(language, "opinions.follow"));
            followed.setItemLabelGenerator(yes ->
                    Wording.in(language, Boolean.TRUE.equals(yes) ? "opinions.follow.yes" : "opinions.follow.no"));
            why.setLabel(Wording.in(language, "opinions.follow.why"));
        });
        NativeButton keep = Wording.say(new NativeButton(), "opinions.follow.keep");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> keep());
        Div form = new Div(followed, why, said, keep);
        form.addClassName("gu-writing");
        setSummary(Wording.say(
                new Span(), opinion.followed() == null ? "opinions.follow.first" : "opinions.follow.again"));
        setContent(form);
        setOpen(opinion.followed() == null);
    }

    private void keep() {
        said.fallSilent();
        Boolean follows = followed.getValue();
        if (follows == null) {
            said.say("opinions.follow.unclear");
            return;
        }
        switch (opinions.weigh(opinion.id(), task, follows, why.getValue(), officer)) {
            case OpinionResponse.Kept now -> kept.run();
            case OpinionResponse.Unreasoned not -> said.say("opinions.follow.unclear");
            case OpinionResponse.TakenBy other -> said.say("task.trouble.taken", other.name());
            case OpinionResponse.Gone gone -> said.say("task.trouble.gone");
        }
    }
}
