package org.guichetunique.casework.studio.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.LiveCatalogue;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.check.Lint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the catalogue of this node at what was published last, on whichever node that was. */
@Component
public final class PublishedCatalogue implements SmartLifecycle {

    /** Before the engine is handed the procedures. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 200;

    private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalogue.class);

    private final VersionRecords versions;
    private final Definitions definitions;
    private final Lint lint;
    private final LiveCatalogue catalogue;
    private volatile boolean running;
    private long known;

    public PublishedCatalogue(JdbcClient database, Definitions definitions, Lint lint, LiveCatalogue catalogue) {
        this.versions = new VersionRecords(database);
        this.definitions = definitions;
        this.lint = lint;
        this.catalogue = catalogue;
    }

    /** @throws Findings.InvalidFilesException where what was published breaks a rule, or does not fit the contracts of today any more */
    synchronized void catchUp() {
        List<Version> latest = versions.latestSince(known);
        if (latest.isEmpty()) {
            return;
        }
        Findings findings = new Findings();
        List<LiveCatalogue.Procedure> read = new ArrayList<>();
        for (Version version : latest) {
            ProcedureFiles files = ProcedureFiles.draft(version.procedure(), versions.texts(version.id()), findings);
            lint.check(version.procedure(), files.texts()).stream()
                    .filter(Finding::isError)
                    .forEach(findings::add);
            definitions
                    .read(files, new Findings())
                    .ifPresent(service -> read.add(new LiveCatalogue.Procedure(service, files)));
        }
        findings.refuse();
        catalogue.renew(read, Set.copyOf(versions.retired()));
        known = latest.stream().mapToLong(Version::id).max().orElse(known);
        latest.forEach(version -> LOG.info("{} is in force as version {}", version.procedure(), version.number()));
    }

    @Override
    public void start() {
        catchUp();
        running = true;
    }

    /** What another node published. */
    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        catchUp();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
