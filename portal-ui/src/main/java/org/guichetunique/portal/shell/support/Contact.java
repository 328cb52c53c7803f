package org.guichetunique.portal.shell.support;

import org.guichetunique.exchange.dictionary.Label;
import tools.jackson.databind.JsonNode;

/**
 * Somebody to call or to write to.
 *
 * @param name empty for the platform itself
 * @param from when they answer on working days, {@code 08:30}
 * @param to until when
 */
public record Contact(Label name, String phone, String email, String from, String to) {

    static Contact of(Label name, JsonNode node) {
        return new Contact(
                name,
                node.path("phone").asString(),
                node.path("email").asString(),
                node.at("/hours/from").asString(),
                node.at("/hours/to").asString());
    }

    public String dialled() {
        return phone.replace(" ", "");
    }
}
