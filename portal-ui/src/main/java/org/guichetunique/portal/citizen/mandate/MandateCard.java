package org.guichetunique.portal.citizen.mandate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.guichetunique.casework.request.mandate.Mandate;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** One mandate: who, by which right, for what and until when. */
final class MandateCard extends Div {

    private final transient Mandate mandate;
    private final transient Catalogue catalogue;
    private final transient Values values;
    private final transient ZoneId home;
    private final Div actions = new Div();

    /** @param held whether it is shown to who acts; otherwise to the represented */
    MandateCard(Mandate mandate, boolean held, Catalogue catalogue, Values values, ZoneId home) {
        this.mandate = mandate;
        this.catalogue = catalogue;
        this.values = values;
        this.home = home;
        addClassName("gu-panel");
        actions.addClassName("gu-actions");
        H3 who = new H3();
        Paragraph kind = new Paragraph();
        Paragraph scope = new Paragraph();
        Paragraph time = new Paragraph();
        time.addClassName("gu-note");
        add(who, kind, scope, time, actions);
        Wording.follow(this, language -> {
            who.setText(held ? represented(mandate, language) : mandate.holderName());
            kind.setText(mandate.kind().label().in(language.locale()));
            kind.setVisible(held);
            scope.setText(scope(language));
            time.setText(time(language));
        });
    }

    static String represented(Mandate mandate, Language language) {
        return language == Language.ARABIC
                ? mandate.represented().nameArabic()
                : mandate.represented().name();
    }

    MandateCard offering(Component action) {
        actions.add(action);
        return this;
    }

    static NativeButton first(String label, Runnable action, String key, String about) {
        NativeButton button = second(label, action, key, about);
        button.setClassName("gu-button");
        return button;
    }

    static NativeButton second(String label, Runnable action, String key, String about) {
        NativeButton button = Wording.say(new NativeButton(), label);
        button.addClassName("gu-second");
        button.addClickListener(click -> action.run());
        return Wording.follow(
                button, language -> button.getElement().setAttribute("aria-label", Wording.in(language, key, about)));
    }

    private String scope(Language language) {
        String services = mandate.services().stream()
                .flatMap(key -> catalogue.service(key).stream())
                .map(service -> service.text("title", language.locale()))
                .sorted()
                .collect(Collectors.joining(" · "));
        return Wording.in(language, "mandate.scope", services);
    }

    private String time(Language language) {
        var proof = mandate.kind().proof();
        ZoneId zone = proof == null ? home : proof.operation().authority().zone();
        String last = values.lastDay(mandate.endsAt(), zone, language);
        String since = values.day(mandate.provenAt(), zone, language);
        return proof == null
                ? Wording.in(language, "mandate.given", since, last)
                : Wording.in(
                        language,
                        "mandate.proven",
                        proof.operation().authority().name().in(language.locale()),
                        since,
                        last);
    }
}
