package org.guichetunique.casework.request.counter;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Sends the code by which somebody proves that they are at the counter. */
@FunctionalInterface
public interface PresenceCodes {

    /**
     * @param language of the message
     * @param party in whose name it is sent, an opaque identifier
     * @return what identifies the sending in the log; empty where it could not be sent
     */
    Optional<UUID> send(String phone, String code, Locale language, String party);
}
