package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.audit.LogVerification;
import org.guichetunique.casework.audit.LogVerifications;
import org.guichetunique.casework.audit.SignedParts;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.live.LiveUpdates;
import org.jspecify.annotations.Nullable;

/** Whether the log is whole: verified where it lies, with results to keep, and parts of it to take away. */
@Route(AuditNavigation.VERIFICATION)
@RolesAllowed("AUDITOR")
class VerificationView extends Div implements HasDynamicTitle {

    private final transient LogVerifications verifications;
    private final transient AuditTexts texts;
    private final TextField head = field("audit.head");
    private final TextField key = field("audit.key");
    private final Div list = new Div();
    private int underWay;

    VerificationView(LogVerifications verifications, SignedParts parts, AuditTexts texts, LiveUpdates updates) {
        this.verifications = verifications;
        this.texts = texts;
        addClassNames("gu-view", "gu-worklist", "gu-audit");
        Paragraph lead = Wording.say(new Paragraph(), "audit.verification.lead");
        lead.addClassName("gu-lead");
        NativeButton all = Wording.say(new NativeButton(), "audit.verify.all");
        all.addClassName("gu-second");
        all.addClickListener(click -> begin(false));
        NativeButton fresh = Wording.say(new NativeButton(), "audit.verify.new");
        fresh.addClassName("gu-button");
        fresh.addClickListener(click -> begin(true));
        Div buttons = new Div(fresh, all);
        buttons.addClassName("gu-desk-ways");
        Div kept = new Div(Wording.say(new Paragraph(), "audit.kept.what"), head, key);
        kept.addClassName("gu-reason");
        NativeDetails details = new NativeDetails();
        details.setSummary(Wording.say(new Span(), "audit.kept"));
        details.setContent(kept);
        list.addClassName("gu-audit-results");
        list.getElement().setAttribute("aria-live", "polite");
        Section results = new Section(Wording.say(new H2(), "audit.results"), list);
        Section take = new Section(Wording.say(new H2(), "audit.part"), new SignedPartForm(parts, texts));
        add(
                Wording.say(new H1(), "audit.verification.title"),
                lead,
                AuditNavigation.ways(),
                buttons,
                details,
                results,
                take);
        show();
        updates.watch(this, () -> {
            if (underWay > 0) {
                show();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Wording.now("audit.verification.title");
    }

    private void begin(boolean onlyNew) {
        verifications.begin(onlyNew, value(head), value(key), AuditNavigation.auditor());
        show();
    }

    private void show() {
        list.removeAll();
        underWay = 0;
        for (LogVerification one : verifications.latest()) {
            Long read = verifications.progress(one.number()).orElse(null);
            if (one.result() == null && read != null) {
                underWay++;
            }
            list.add(new VerificationCard(one, read, texts));
        }
        if (list.getComponentCount() == 0) {
            list.add(Wording.say(new Paragraph(), "audit.results.none"));
        }
    }

    private static @Nullable String value(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    private static TextField field(String label) {
        TextField field = new TextField();
        field.addClassName("gu-answer");
        field.setManualValidation(true);
        field.getElement().setAttribute("dir", "ltr");
        return Wording.follow(field, language -> field.setLabel(Wording.in(language, label)));
    }
}
