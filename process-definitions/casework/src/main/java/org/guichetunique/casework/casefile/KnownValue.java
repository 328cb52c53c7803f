package org.guichetunique.casework.casefile;

import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a case.
 *
 * @param value canonical; null while what was typed cannot be read as one
 * @param typed what the person wrote, letter for letter; null where nobody typed
 */
public record KnownValue(
        Address address, @Nullable JsonNode value, @Nullable String typed, Source source) {}
