package org.guichetunique.portal.citizen.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.request.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks for the evidence of a draft in the background, once however many windows look on. */
@Component
class GatheringWatches {

    private static final Logger LOG = LoggerFactory.getLogger(GatheringWatches.class);

    private final Drafts drafts;
    private final Map<CaseId, Round> rounds = new ConcurrentHashMap<>();

    GatheringWatches(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param onChange told of each arrival and of the end, on another thread, until {@link Watch#end()} */
    Watch watch(CaseFile.Draft draft, Runnable onChange) {
        Round round = rounds.computeIfAbsent(draft.id(), id -> begin(draft));
        round.watchers.add(onChange);
        return new Watch(round.startedAt, () -> round.watchers.remove(onChange));
    }

    boolean isUnderWay(CaseId id) {
        return rounds.containsKey(id);
    }

    private Round begin(CaseFile.Draft draft) {
        Round round = new Round(Instant.now(), new CopyOnWriteArrayList<>());
        SecurityContext person = SecurityContextHolder.getContext();
        Thread.ofVirtual()
                .name("gathering-" + draft.id())
                .start(new DelegatingSecurityContextRunnable(() -> gather(draft, round), person));
        return round;
    }

    private void gather(CaseFile.Draft draft, Round round) {
        try {
            drafts.gather(draft, round::tell);
        } catch (RuntimeException e) {
            LOG.warn("The evidence of a draft could not be gathered", e);
        } finally {
            rounds.remove(draft.id());
            round.tell();
        }
    }

    /** @param startedAt when the authorities were first asked, maybe by another window */
    record Watch(Instant startedAt, Runnable ending) {

        void end() {
            ending.run();
        }
    }

    private record Round(Instant startedAt, List<Runnable> watchers) {

        void tell() {
            watchers.forEach(Runnable::run);
        }
    }
}
