package org.guichetunique.procedures.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The services on offer as they were published last: who asks next sees what was published since. */
public final class LiveCatalogue implements Catalogue {

    private volatile Edition current;

    public LiveCatalogue(Catalogue first) {
        Map<String, Procedure> procedures = new TreeMap<>();
        first.services()
                .forEach(service -> procedures.put(service.key(), new Procedure(service, first.files(service.key()))));
        current = new Edition(0, first.lifeEvents(), procedures, Set.of());
    }

    /** A service with the files that say what it is. */
    public record Procedure(PublicService service, ProcedureFiles files) {}

    private record Edition(
            int number, List<LifeEvent> lifeEvents, Map<String, Procedure> procedures, Set<String> retired) {

        List<PublicService> services() {
            return procedures.values().stream().map(Procedure::service).toList();
        }
    }

    /**
     * What is on offer from now on.
     *
     * @param published take the place of those of the same key, or are new
     * @param retired keys of those that nobody may begin any more
     */
    public synchronized void renew(Collection<Procedure> published, Set<String> retired) {
        Map<String, Procedure> procedures = new TreeMap<>(current.procedures());
        published.forEach(procedure -> procedures.put(procedure.service().key(), procedure));
        current = new Edition(current.number() + 1, current.lifeEvents(), procedures, Set.copyOf(retired));
    }

    @Override
    public int edition() {
        return current.number();
    }

    @Override
    public List<LifeEvent> lifeEvents() {
        return current.lifeEvents();
    }

    @Override
    public List<PublicService> services() {
        return current.services();
    }

    @Override
    public boolean isRetired(String key) {
        return current.retired().contains(key);
    }

    @Override
    public Optional<PublicService> service(String key) {
        return Optional.ofNullable(current.procedures().get(key)).map(Procedure::service);
    }

    @Override
    public ProcedureFiles files(String key) {
        Procedure procedure = current.procedures().get(key);
        if (procedure == null) {
            throw new IllegalArgumentException("No service " + key);
        }
        return procedure.files();
    }
}
