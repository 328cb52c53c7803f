package org.guichetunique.simulators.journal;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Where what the authorities do is written down. */
interface Journal extends AutoCloseable {

    /** Nothing is written: what the authorities did is forgotten with them. */
    Journal NONE = new Journal() {
        @Override
        public long append(JsonNode line) {
            return 0;
        }

        @Override
        public void awaitDurable(long position) {
            // Nothing is awaited.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /** @return the position at which the line ends */
    long append(JsonNode line) throws IOException;

    /** Returns once everything up to this position counts. */
    void awaitDurable(long position) throws IOException;

    @Override
    void close() throws IOException;
}
