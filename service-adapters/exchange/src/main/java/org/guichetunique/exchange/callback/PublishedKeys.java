package org.guichetunique.exchange.callback;

import java.io.IOException;
import java.net.URI;

/** Fetches the keys that authorities publish. */
@FunctionalInterface
public interface PublishedKeys {

    /**
     * @return a JSON Web Key Set, of a size that whoever fetches it has bounded
     * @throws IOException when there is none to be had there, or nobody may be called there
     */
    String at(URI address) throws IOException;
}
