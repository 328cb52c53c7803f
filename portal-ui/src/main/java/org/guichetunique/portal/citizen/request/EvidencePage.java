package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichetunique.casework.request.evidence.Consent;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.field.WrongValue;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Shows the answers of the authorities as they arrive. */
class EvidencePage extends Div {

    /** Nobody has to wait longer than this for an authority that is slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final transient OwnDraft own;
    private final transient GatheringWatches gatherings;
    private final transient Facts facts;
    private final transient WrongValue wrong;
    private final transient Map<String, EvidenceItem> items = new LinkedHashMap<>();
    private final Paragraph state = new Paragraph();
    private final Paragraph use = Wording.say(new Paragraph(), "request.evidence.use");
    private final transient Set<String> askedSince = new HashSet<>();
    private final NativeButton again = new NativeButton();
    private final Button goOn = new Button();
    private transient GatheringWatches.@Nullable Watch watch;
    private final transient Runnable settled;
    private transient Runnable refresh = () -> {};

    EvidencePage(
            OwnDraft own,
            GatheringWatches gatherings,
            Facts facts,
            Values values,
            WrongValue wrong,
            Runnable settled,
            Runnable next) {
        this.wrong = wrong;
        this.settled = settled;
        this.own = own;
        this.gatherings = gatherings;
        this.facts = facts;
        addClassName("gu-evidence");
        Paragraph lead = Wording.say(new Paragraph(), "request.evidence.lead");
        lead.addClassName("gu-lead");
        UnorderedList list = new UnorderedList();
        list.addClassName("gu-arrivals");
        for (EvidenceNeed need : own.service().questions().evidence()) {
            EvidenceItem item = new EvidenceItem(
                    need.operation(), asksInstead(need), values, given -> consent(need.operation(), given));
            items.put(need.operation().id(), item);
            list.add(item);
        }
        state.getElement().setAttribute("role", "status");
        state.addClassName("gu-state");
        Wording.say(again, "request.evidence.again");
        again.addClassName("gu-quiet");
        again.addClickListener(click -> ask());
        Wording.say(goOn, "request.continue");
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClassName("gu-go");
        use.addClassName("gu-note");
        goOn.addClickListener(click -> next.run());
        add(lead, list, state, again, use, goOn);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        SecurityContext person = SecurityContextHolder.getContext();
        refresh = () -> {
            if (ui.isAttached()) {
                ui.access(new DelegatingSecurityContextRunnable(this::draw, person)::run);
            }
        };
        ask();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching();
    }

    private boolean asksInstead(EvidenceNeed need) {
        return own.service()
                .questions()
                .form()
                .fields()
                .anyMatch(field -> need.operation().id().equals(field.fallbackFor()));
    }

    private void consent(Operation operation, boolean given) {
        if (own.consent(operation, given, this)) {
            askedSince.remove(operation.id());
            Optional.ofNullable(items.get(operation.id())).ifPresent(EvidenceItem::noPreview);
            ask();
        }
    }

    private void ask() {
        stopWatching();
        GatheringWatches.Watch started = gatherings.watch(own.draft(), refresh);
        watch = started;
        long left = Math.max(
                0,
                Duration.between(Instant.now(), started.startedAt().plus(PATIENCE))
                        .toMillis());
        CompletableFuture.delayedExecutor(left + 50, TimeUnit.MILLISECONDS).execute(() -> {
            if (watch == started) {
                refresh.run();
            }
        });
        draw();
    }

    private void stopWatching() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
    }

    private void draw() {
        if (watch == null) {
            return;
        }
        Language language = ChosenLanguage.current();
        boolean underWay = gatherings.isUnderWay(own.draft().id());
        List<EvidenceContent> held = own.preview();
        Map<String, Evidence> evidence = held.stream()
                .map(EvidenceContent::evidence)
                .collect(Collectors.toMap(one -> one.operation().id(), Function.identity()));
        Map<String, Consent> consents = own.consents().stream()
                .collect(Collectors.toMap(one -> one.operation().id(), Function.identity()));
        if (!underWay && agreedMeanwhile(consents, evidence)) {
            ask();
            return;
        }
        items.forEach((operation, item) -> {
            item.ask(consents.get(operation), language);
            item.show(evidence.get(operation), underWay, language);
        });
        held.stream()
                .filter(one -> one.evidence().state() == Evidence.State.OBTAINED)
                .forEach(one -> Optional.ofNullable(
                                items.get(one.evidence().operation().id()))
                        .ifPresent(item -> item.preview(
                                one, own.service(), facts, wrong.in(own.draft().id(), language), language)));
        boolean patienceOver = !Instant.now().isBefore(watch.startedAt().plus(PATIENCE));
        boolean toAnswer = consents.values().stream().anyMatch(consent -> consent.answer() == null);
        long withheld =
                consents.values().stream().filter(consent -> !consent.isGiven()).count();
        long answered = evidence.values().stream().filter(Evidence::settled).count();
        state.setText(words(underWay, patienceOver, toAnswer, answered, items.size() - withheld, language));
        goOn.setVisible(!toAnswer && (!underWay || patienceOver));
        use.setVisible(goOn.isVisible());
        again.setVisible(!underWay && evidence.values().stream().anyMatch(one -> one.state() == Evidence.State.FAILED));
        if (!underWay) {
            settled.run();
        }
    }

    private String words(
            boolean underWay, boolean patienceOver, boolean toAnswer, long answered, long expected, Language language) {
        if (underWay) {
            return Wording.in(
                    language, patienceOver ? "request.evidence.slow" : "request.evidence.waiting", answered, expected);
        }
        return toAnswer
                ? Wording.in(language, "request.consent.toAnswer")
                : Wording.in(language, "request.evidence.done", own.questions().size());
    }

    /** Whether the person has agreed to a call after the others had started. Each such call starts one more round. */
    private boolean agreedMeanwhile(Map<String, Consent> consents, Map<String, Evidence> evidence) {
        return consents.values().stream()
                .filter(Consent::isGiven)
                .map(consent -> consent.operation().id())
                .anyMatch(operation -> !evidence.containsKey(operation) && askedSince.add(operation));
    }
}
