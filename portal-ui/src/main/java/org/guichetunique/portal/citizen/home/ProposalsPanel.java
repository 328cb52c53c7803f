package org.guichetunique.portal.citizen.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.NoSuchElementException;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.casework.request.proposal.Proposal;
import org.guichetunique.casework.request.proposal.ProposalWish;
import org.guichetunique.casework.request.proposal.Proposals;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the person is entitled to without having asked. Nothing at all where that is nothing. */
class ProposalsPanel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalsPanel.class);

    private final transient Proposals proposals;
    private final transient Values values;
    private final transient Person person =
            Acting.asPerson(ChosenLanguage.current().locale());
    private final Div list = new Div();
    private final Paragraph said = new Paragraph();

    ProposalsPanel(Proposals proposals, Values values) {
        this.proposals = proposals;
        this.values = values;
        addClassName("gu-proposals");
        list.addClassName("gu-panels");
        said.getElement().setAttribute("role", "status");
        said.addClassName("gu-note");
        add(list, said);
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        lookIfDue(event.getUI());
    }

    /** The authorities are asked while the person reads on, and not at all when they were lately. */
    private void lookIfDue(UI ui) {
        if (!proposals.isDue(person)) {
            return;
        }
        SecurityContext context = SecurityContextHolder.getContext();
        Thread.ofVirtual()
                .name("proposals")
                .start(new DelegatingSecurityContextRunnable(() -> look(ui, context), context));
    }

    private void look(UI ui, SecurityContext context) {
        try {
            proposals.look(person);
        } catch (RuntimeException e) {
            LOG.warn("What a person is entitled to could not be found out", e);
        }
        if (ui.isAttached()) {
            ui.access(new DelegatingSecurityContextRunnable(this::draw, context)::run);
        }
    }

    private void draw() {
        list.removeAll();
        if (proposals.wish(person) == ProposalWish.NOT_ASKED
                && !proposals.asked().isEmpty()) {
            list.add(question());
        }
        List<Proposal> open = proposals.open(person);
        if (!open.isEmpty()) {
            list.add(Wording.say(new H2(), "proposal.heading"));
        }
        open.forEach(proposal -> list.add(card(proposal)));
    }

    /** Nobody is asked anything about a person before they have said that they want it. */
    private Component question() {
        Div card = new Div();
        card.addClassNames("gu-panel", "gu-proposal");
        return Wording.follow(card, language -> {
            String title = Wording.in(language, "proposal.wish");
            UnorderedList asked = new UnorderedList();
            proposals
                    .asked()
                    .forEach(
                            authority -> asked.add(new ListItem(authority.name().in(language.locale()))));
            Div choices = new Div(
                    button("proposal.wish.yes", "gu-second", title, language, () -> wish(true)),
                    button("proposal.wish.no", "gu-quiet", title, language, () -> wish(false)));
            choices.addClassName("gu-actions");
            card.removeAll();
            card.add(
                    new H2(title),
                    new Paragraph(Wording.in(language, "proposal.wish.text")),
                    asked,
                    new Paragraph(Wording.in(language, "proposal.wish.nothing")),
                    choices);
        });
    }

    private void wish(boolean wanted) {
        proposals.wish(wanted, person);
        draw();
        said.setText(Wording.now(wanted ? "proposal.wish.looking" : "proposal.wish.refused"));
        getUI().ifPresent(this::lookIfDue);
    }

    private Component card(Proposal proposal) {
        Div card = new Div();
        card.addClassNames("gu-panel", "gu-proposal");
        return Wording.follow(card, language -> {
            card.removeAll();
            switch (proposal) {
                case Proposal.Entitled entitled -> entitled(card, entitled, language);
                case Proposal.Possible possible -> possible(card, possible, language);
            }
        });
    }

    private void entitled(Div card, Proposal.Entitled entitled, Language language) {
        PublicService service = entitled.service();
        String title = service.text("proposal.title", language.locale());
        Paragraph amount = new Paragraph(service.text("proposal.amount", language.locale())
                .replace("{0}", values.number(entitled.amount(), language)));
        amount.addClassName("gu-amount");
        card.add(
                new H3(title),
                amount,
                new Paragraph(service.text("proposal.text", language.locale())),
                sources(entitled.evidence(), language),
                choices(
                        button("proposal.accept", "gu-button", title, language, () -> accept(service)),
                        service,
                        title,
                        language));
    }

    private void possible(Div card, Proposal.Possible possible, Language language) {
        PublicService service = possible.service();
        String title = service.text("proposal.possible", language.locale());
        card.add(new H3(title), new Paragraph(service.text("proposal.text", language.locale())));
        for (Consent consent : possible.consents()) {
            Paragraph law = new Paragraph(Wording.in(
                    language,
                    "request.consent.law",
                    consent.operation().legalBasis().in(language.locale())));
            law.addClassName("gu-note");
            card.add(new Paragraph(consent.wording().in(language.locale())), law);
        }
        card.add(
                sources(possible.evidence(), language),
                choices(
                        button("proposal.agree", "gu-button", title, language, () -> agree(service)),
                        service,
                        title,
                        language));
    }

    private Component sources(List<EvidenceContent> evidence, Language language) {
        UnorderedList sources = new UnorderedList();
        for (EvidenceContent held : evidence) {
            Evidence one = held.evidence();
            sources.add(new ListItem(Wording.in(
                    language,
                    "proposal.source",
                    one.operation().label().in(language.locale()),
                    one.operation().authority().name().in(language.locale()),
                    values.day(
                            one.arrivedAt() == null ? one.askedAt() : one.arrivedAt(),
                            one.operation().authority().zone(),
                            language))));
        }
        return new NativeDetails(Wording.in(language, "proposal.sources"), sources);
    }

    private Component choices(NativeButton first, PublicService service, String title, Language language) {
        Div choices = new Div(
                first,
                button("proposal.later", "gu-second", title, language, () -> decline(service, false)),
                button("proposal.no", "gu-quiet", title, language, () -> decline(service, true)));
        choices.addClassName("gu-actions");
        return choices;
    }

    private NativeButton button(String key, String style, String what, Language language, Runnable action) {
        NativeButton button = new NativeButton(Wording.in(language, key));
        button.addClassName(style);
        button.getElement().setAttribute("aria-label", Wording.in(language, key) + " : " + what);
        button.addClickListener(click -> act(action));
        return button;
    }

    /** Another window may have answered before. */
    private void act(Runnable action) {
        try {
            action.run();
        } catch (NoSuchElementException e) {
            draw();
        }
    }

    private void accept(PublicService service) {
        if (proposals.accept(service.key(), person) instanceof FilingResult.Receipt receipt) {
            getUI().ifPresent(ui -> ui.navigate("files/" + receipt.reference() + "/receipt"));
        } else {
            draw();
        }
    }

    private void agree(PublicService service) {
        boolean entitled = proposals.agree(service.key(), person).isPresent();
        draw();
        if (!entitled) {
            said.setText(Wording.now("proposal.not"));
        }
    }

    private void decline(PublicService service, boolean forThisYear) {
        proposals.decline(service.key(), forThisYear, person);
        draw();
        said.setText(Wording.now(forThisYear ? "proposal.declined" : "proposal.postponed"));
    }
}
