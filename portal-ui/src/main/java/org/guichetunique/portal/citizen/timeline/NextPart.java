package org.guichetunique.portal.citizen.timeline;

import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.remedy.Remedies;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.person.appeal.Appeals;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is still to come: the steps ahead, and the appeal where the answer can be contested. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(30)
class NextPart extends FilePart {

    private final transient CaseOutcome outcome;
    private final transient Appeals appeals;
    private final transient Remedies remedies;
    private final transient Values values;

    NextPart(CaseOutcome outcome, Appeals appeals, Remedies remedies, Values values) {
        this.outcome = outcome;
        this.appeals = appeals;
        this.remedies = remedies;
        this.values = values;
        addClassName("gu-file-rest");
    }

    @Override
    void show(OwnCase now, Language language) {
        Timeline timeline = now.timeline();
        removeAll();
        add(new AheadList(timeline, language));
        if (timeline.file() instanceof CaseFile.Closed ended && timeline.hasAnswer() && !outcome.isAny(timeline)) {
            add(new AppealPanel(
                    ended, timeline.service(), remedies.of(ended), appeals, now.person(), values, language));
        }
    }
}
