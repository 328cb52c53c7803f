package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Why a request was refused: what the officer wrote, or what the authority that refused says. */
final class ReasonsGiven extends Div {

    private ReasonsGiven() {
        addClassName("gu-reasons");
    }

    /** Of a request that has brought nothing. */
    static ReasonsGiven ofTheEnd(Timeline timeline, Facts facts, Language language) {
        ReasonsGiven reasons = new ReasonsGiven();
        List<String> deciding = timeline.service().questions().forms().values().stream()
                .flatMap(form -> form.fields())
                .filter(field -> field.reasons() != null)
                .map(field -> field.address().subject())
                .distinct()
                .toList();
        facts.groups(
                        timeline.service(),
                        timeline.values(),
                        value -> deciding.contains(value.address().subject())
                                && List.of("reason", "explanation")
                                        .contains(value.address().element()))
                .forEach(group -> reasons.add(FactList.open(facts, group, language)));
        if (reasons.getComponentCount() == 0) {
            reasons.lastRefusal(timeline, language);
        }
        return reasons;
    }

    /** Of what is asked of the person because an authority said no. */
    static ReasonsGiven ofWhatIsAsked(Timeline timeline, Language language) {
        ReasonsGiven reasons = new ReasonsGiven();
        if (timeline.lastCall().filter(call -> call.refusal() != null).isPresent()) {
            reasons.lastRefusal(timeline, language);
        }
        return reasons;
    }

    private void lastRefusal(Timeline timeline, Language language) {
        timeline.lastRefusal().ifPresent(refused -> {
            Authority authority = refused.authority();
            Label why = refused.refusal();
            if (authority == null || why == null) {
                return;
            }
            String name = authority.name().in(language.locale());
            String text = why.in(language.locale());
            add(new Paragraph(Wording.in(language, "file.reason", name, text)));
            String said = refused.said();
            if (said != null && !said.equals(text) && !said.equals(why.fr())) {
                Paragraph words = new Paragraph(Wording.in(language, "file.reason.said", said));
                words.getElement().setAttribute("dir", "auto");
                add(words);
            }
        });
    }
}
