package org.guichetunique.procedures.catalogue;

import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.dictionary.Dictionary;

/** The services on offer. */
public interface Catalogue {

    /** In the order in which they are shown; some may have no service yet. */
    List<LifeEvent> lifeEvents();

    List<PublicService> services();

    /** Those that people choose themselves and may begin. */
    default List<PublicService> chosen() {
        return services().stream()
                .filter(PublicService::isChosen)
                .filter(service -> !isRetired(service.key()))
                .toList();
    }

    /** Whether nobody may begin it any more; cases that were begun before go on. */
    default boolean isRetired(String key) {
        return false;
    }

    /** Changes whenever anything else here does. */
    default int edition() {
        return 0;
    }

    /**
     * What the service was read from.
     *
     * @throws IllegalArgumentException when there is none of this key
     */
    ProcedureFiles files(String key);

    /** The service whose cases are opened with something of this type of the dictionary's, such as an access. */
    default Optional<PublicService> openedWith(String type, Dictionary dictionary) {
        return services().stream()
                .filter(service -> service.opensWith(type, dictionary))
                .findFirst();
    }

    Optional<PublicService> service(String key);

    /** @throws IllegalArgumentException when there is none of this key */
    default PublicService require(String key) {
        return service(key).orElseThrow(() -> new IllegalArgumentException("No service " + key));
    }
}
