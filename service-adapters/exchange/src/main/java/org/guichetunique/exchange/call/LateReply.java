package org.guichetunique.exchange.call;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer that came after the call had ended.
 *
 * @param authority code of the one that sent it; whoever hands it in has made sure of that
 * @param key idempotency key of the call that it answers
 * @param status as the contract lists it for the operation, a refusal's included
 * @param body null where the contract has none for that status
 */
public record LateReply(
        String authority, String key, int status, @Nullable JsonNode body) {}
