package org.guichetunique.portal.citizen.mandate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.casework.request.mandate.ProofResult;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.mandate.MandateKind;

/** What can be proven by asking the authority that knows it. */
class ProofOffers extends Div {

    private final transient Mandates mandates;
    private final transient Person person;
    private final transient Runnable proven;

    /** @param proven told when an authority has answered */
    ProofOffers(Mandates mandates, Person person, Runnable proven) {
        this(
                mandates,
                person,
                proven,
                mandates.provable().stream().map(MandateKind::key).collect(Collectors.toSet()));
    }

    /** @param kinds the only ones that help */
    ProofOffers(Mandates mandates, Person person, Runnable proven, Set<String> kinds) {
        this.mandates = mandates;
        this.person = person;
        this.proven = proven;
        addClassName("gu-cards");
        mandates.provable().stream().filter(kind -> kinds.contains(kind.key())).forEach(kind -> add(offer(kind)));
    }

    Component offer(MandateKind kind) {
        H3 title = new H3();
        Paragraph basis = new Paragraph();
        Paragraph answer = new Paragraph();
        answer.getElement().setAttribute("role", "status");
        NativeButton ask = new NativeButton();
        ask.addClassName("gu-second");
        ask.addClickListener(click -> {
            ProofResult proving = mandates.prove(kind.key(), person);
            Wording.follow(answer, language -> answer.setText(words(kind, proving, language)));
            proven.run();
        });
        Div card = new Div(title, basis, ask, answer);
        card.addClassName("gu-panel");
        return Wording.follow(card, language -> {
            title.setText(kind.label().in(language.locale()));
            basis.setText(kind.basis().in(language.locale()));
            ask.setText(Wording.in(language, "mandate.ask", authority(kind, language)));
            ask.getElement()
                    .setAttribute(
                            "aria-label",
                            Wording.in(
                                    language,
                                    "mandate.ask.what",
                                    authority(kind, language),
                                    kind.label().in(language.locale())));
        });
    }

    private static String words(MandateKind kind, ProofResult proving, Language language) {
        return switch (proving) {
            case ProofResult.Proven done ->
                Wording.in(language, "mandate.ask.proven", done.mandates().size());
            case ProofResult.Nobody nobody -> {
                String reason = nobody.reason().in(language.locale());
                yield reason.isEmpty()
                        ? Wording.in(language, "mandate.ask.nobody")
                        : Wording.in(language, "mandate.ask.refused", authority(kind, language), reason);
            }
            case ProofResult.NoAnswer none -> Wording.in(language, "mandate.ask.noAnswer", authority(kind, language));
        };
    }

    private static String authority(MandateKind kind, Language language) {
        var proof = kind.proof();
        return proof == null ? "" : proof.operation().authority().name().in(language.locale());
    }
}
