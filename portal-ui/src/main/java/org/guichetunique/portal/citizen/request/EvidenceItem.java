package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;

/** One authority and what it has answered so far. */
class EvidenceItem extends ListItem {

    private final transient Operation operation;
    private final boolean asksInstead;
    private final transient Values values;
    private final Span what = new Span();
    private final Span who = new Span();
    private final Span state = new Span();
    private final Div preview = new Div();
    private final ConsentPanel consentPanel;
    private transient @Nullable Evidence previewed;
    private boolean withheld;

    /**
     * @param asksInstead whether the form has questions for when this authority gives no answer
     * @param answers told whether the person agrees, where that is asked
     */
    EvidenceItem(Operation operation, boolean asksInstead, Values values, ConsentPanel.Answers answers) {
        this.asksInstead = asksInstead;
        this.operation = operation;
        this.values = values;
        consentPanel = new ConsentPanel(values, answers);
        Span sign = new Span();
        sign.addClassName("gu-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        what.addClassName("gu-what");
        who.addClassName("gu-who");
        state.addClassName("gu-how");
        consentPanel.setVisible(false);
        preview.setVisible(false);
        add(sign, what, who, state, preview, consentPanel);
    }

    /** @param consent null where none is asked for */
    void ask(@Nullable Consent consent, Language language) {
        consentPanel.setVisible(consent != null);
        withheld = consent != null && !consent.isGiven();
        if (consent != null) {
            consentPanel.show(consent, language);
        }
    }

    /** Shows the values that arrived. They are drawn only once, so that the preview does not close while it is read. */
    void preview(EvidenceContent held, PublicService service, Facts facts, FactList.Beside beside, Language language) {
        if (held.evidence().equals(previewed)) {
            return;
        }
        previewed = held.evidence();
        preview.removeAll();
        preview.setVisible(!held.values().isEmpty());
        if (preview.isVisible()) {
            preview.add(Preview.of(held, service, facts, beside, language));
        }
    }

    void noPreview() {
        previewed = null;
        preview.removeAll();
        preview.setVisible(false);
    }

    /** @param evidence null while the authority has not been asked */
    void show(@Nullable Evidence evidence, boolean underWay, Language language) {
        state.setVisible(!withheld);
        if (withheld) {
            what.setText(operation.label().in(language.locale()));
            who.setText(operation.authority().name().in(language.locale()));
            getElement().setAttribute("data-state", "withheld");
            return;
        }
        what.setText(operation.label().in(language.locale()));
        who.setText(operation.authority().name().in(language.locale()));
        state.setText(state(evidence, underWay, language));
        getElement().setAttribute("data-state", sign(evidence, underWay));
    }

    private static String sign(@Nullable Evidence evidence, boolean underWay) {
        if (evidence == null || evidence.state() == Evidence.State.ASKED) {
            return underWay ? "asked" : "failed";
        }
        return switch (evidence.state()) {
            case OBTAINED -> "obtained";
            case ABSENT -> "absent";
            default -> "failed";
        };
    }

    private String state(@Nullable Evidence evidence, boolean underWay, Language language) {
        if (evidence == null) {
            return underWay
                    ? Wording.in(language, "request.evidence.next")
                    : without("request.evidence.notAsked", language);
        }
        return switch (evidence.state()) {
            case ASKED ->
                underWay
                        ? Wording.in(language, "request.evidence.asked")
                        : without("request.evidence.failed", language);
            case OBTAINED ->
                Wording.in(
                        language,
                        evidence.reusedAt() == null ? "request.evidence.obtained" : "request.evidence.reused",
                        arrivedAt(evidence, language));
            case ABSENT ->
                Optional.ofNullable(operation.refusals().get(evidence.code()))
                        .map(label -> label.in(language.locale()))
                        .orElseGet(() -> Wording.in(language, "request.evidence.absent"));
            case FAILED -> without("request.evidence.failed", language);
        };
    }

    private String without(String key, Language language) {
        String text = Wording.in(language, key);
        return asksInstead ? text + " " + Wording.in(language, "request.evidence.askYou") : text;
    }

    private String arrivedAt(Evidence evidence, Language language) {
        Instant at = evidence.arrivedAt() == null ? evidence.askedAt() : evidence.arrivedAt();
        return values.moment(at, operation.authority().zone(), language);
    }
}
