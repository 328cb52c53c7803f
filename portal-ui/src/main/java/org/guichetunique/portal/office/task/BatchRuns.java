package org.guichetunique.portal.office.task;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Decides the files of a batch one after the other, whether its page is open or not. What this node had begun before it was
 * stopped goes on when its officer opens the page again.
 */
@Component
class BatchRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRuns.class);
    private static final Duration TELL_EVERY = Duration.ofMillis(700);

    private final BatchDecisions together;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Set<Runnable>> watched = new ConcurrentHashMap<>();

    BatchRuns(BatchDecisions together) {
        this.together = together;
    }

    /** Does nothing where it goes on already. */
    void goOn(UUID batch, Officer officer) {
        if (underWay.add(batch)) {
            // Of its own: what the officer has confirmed is done, even if they sign out meanwhile.
            SecurityContextImpl asOfficer = new SecurityContextImpl(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
            Thread.ofVirtual()
                    .name("batch-" + batch)
                    .start(new DelegatingSecurityContextRunnable(() -> decideAll(batch, officer), asOfficer));
        }
    }

    /** @param look runs every now and then while files are decided, and at the end */
    Registration watch(UUID batch, Runnable look) {
        watched.computeIfAbsent(batch, any -> ConcurrentHashMap.newKeySet()).add(look);
        return () -> watched.computeIfPresent(batch, (any, looks) -> {
            looks.remove(look);
            return looks.isEmpty() ? null : looks;
        });
    }

    boolean isUnderWay(UUID batch) {
        return underWay.contains(batch);
    }

    private void decideAll(UUID batch, Officer officer) {
        Instant told = Instant.now();
        try {
            while (together.decideNext(batch, officer)) {
                if (told.plus(TELL_EVERY).isBefore(Instant.now())) {
                    tell(batch);
                    told = Instant.now();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("A decision of several files was interrupted; it goes on when its page is opened again", e);
        } finally {
            underWay.remove(batch);
            tell(batch);
        }
    }

    private void tell(UUID batch) {
        watched.getOrDefault(batch, Set.of()).forEach(look -> {
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.debug("A page was closed while files were decided", e);
            }
        });
    }
}
