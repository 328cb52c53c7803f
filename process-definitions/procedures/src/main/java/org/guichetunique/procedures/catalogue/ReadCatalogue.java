package org.guichetunique.procedures.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read from the folders of the procedures. */
record ReadCatalogue(List<LifeEvent> lifeEvents, List<PublicService> services, Map<String, ProcedureFiles> texts)
        implements Catalogue {

    @Override
    public ProcedureFiles files(String key) {
        ProcedureFiles files = texts.get(key);
        if (files == null) {
            throw new IllegalArgumentException("No service " + key);
        }
        return files;
    }

    @Override
    public Optional<PublicService> service(String key) {
        return services.stream().filter(service -> service.key().equals(key)).findFirst();
    }
}
