package org.guichetunique.portal.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.guichetunique.casework.casefile.CaseChanges;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.person.signin.SignIns;
import org.guichetunique.portal.shell.access.SignInWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets open pages look for changes: those of a case within a second of anything that happens in it, others every few
 * seconds. The server looks and pushes what changed: a browser that asked by itself would keep an unattended session alive
 * for ever.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** One statement of the node for all its open pages. */
    private static final Duration CASES_EVERY = Duration.ofMillis(500);

    private final CaseChanges changes;
    private final Map<Component, OpenCase> openCases = new ConcurrentHashMap<>();
    private final Map<Component, OpenPage> open = new ConcurrentHashMap<>();
    private final SignIns signIns;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("live-updates").factory());

    LiveUpdates(
            SignIns signIns,
            CaseChanges changes,
            @Value("${guichet.sign-ins.look-every}") Duration lookAtSignInsEvery) {
        this.signIns = signIns;
        this.changes = changes;
        clock.scheduleWithFixedDelay(
                this::lookAtCases, CASES_EVERY.toMillis(), CASES_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::lookAtPages, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(
                this::lookAtSignIns,
                lookAtSignInsEvery.toMillis(),
                lookAtSignInsEvery.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** @param signIn on which the page is shown; empty where the session has none */
    private record OpenPage(UI ui, Runnable look, Optional<UUID> signIn) {}

    /** @param mark of the case when the page last looked; empty before it has */
    private record OpenCase(CaseId id, OpenPage page, AtomicReference<String> mark) {}

    /** Runs {@code look} whenever something has happened in the case, while the page is shown, as the person whose page it is. */
    public void watch(Component page, CaseId id, Runnable look) {
        page.addAttachListener(shown -> openCases.put(
                page,
                new OpenCase(
                        id,
                        new OpenPage(
                                shown.getUI(),
                                new DelegatingSecurityContextRunnable(look, SecurityContextHolder.getContext()),
                                SignInWatch.present(shown.getSession())),
                        new AtomicReference<>(""))));
        page.addDetachListener(left -> openCases.remove(page));
    }

    /** Runs {@code look} for as long as the page is shown, as the person whose page it is. */
    public void watch(Component page, Runnable look) {
        page.addAttachListener(shown -> open.put(
                page,
                new OpenPage(
                        shown.getUI(),
                        new DelegatingSecurityContextRunnable(look, SecurityContextHolder.getContext()),
                        SignInWatch.present(shown.getSession()))));
        page.addDetachListener(left -> open.remove(page));
    }

    private void lookAtPages() {
        open.forEach((page, shown) -> Thread.startVirtualThread(() -> change(page, shown, shown.look())));
    }

    private void lookAtCases() {
        try {
            Map<CaseId, String> marks = changes.marks(
                    openCases.values().stream().map(OpenCase::id).distinct().toList());
            openCases.forEach((page, shown) -> {
                String mark = marks.getOrDefault(shown.id(), "");
                if (!mark.equals(shown.mark().getAndSet(mark))) {
                    Thread.startVirtualThread(
                            () -> change(page, shown.page(), shown.page().look()));
                }
            });
        } catch (DataAccessException e) {
            LOG.warn("It could not be seen what happened in open files; it is tried again: {}", e.getMessage());
        }
    }

    /** No request comes from a page that only listens, so that nothing else would notice a sign-in that was ended. */
    private void lookAtSignIns() {
        open.forEach(this::lookAtSignIn);
        openCases.forEach((page, shown) -> lookAtSignIn(page, shown.page()));
    }

    private void lookAtSignIn(Component page, OpenPage shown) {
        Thread.startVirtualThread(() -> {
            try {
                if (shown.signIn().filter(signIns::isEnded).isPresent()) {
                    open.remove(page);
                    openCases.remove(page);
                    change(page, shown, () -> {
                        SignInWatch.lookAgain(shown.ui().getSession());
                        shown.ui().getPage().reload();
                    });
                }
            } catch (DataAccessException e) {
                LOG.warn("It could not be seen whether a sign-in goes on; it is tried again: {}", e.getMessage());
            }
        });
    }

    private void change(Component page, OpenPage shown, Runnable change) {
        try {
            shown.ui().access(() -> {
                try {
                    change.run();
                } catch (RuntimeException e) {
                    LOG.warn("A page could not look for changes; it tries again", e);
                }
            });
        } catch (UIDetachedException closed) {
            open.remove(page);
            openCases.remove(page);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
