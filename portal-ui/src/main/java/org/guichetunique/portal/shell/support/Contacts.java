package org.guichetunique.portal.shell.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Label;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whom to call, of {@code contacts.yaml}: the platform, and the authorities that are connected to this installation. */
@Component("contacts")
public class Contacts {

    private final Contact platform;
    private final List<Contact> authorities = new ArrayList<>();

    Contacts(Contracts contracts) {
        try (InputStream in = Contacts.class.getResourceAsStream("/portal/contacts.yaml")) {
            JsonNode all = new YAMLMapper().readTree(in);
            platform = Contact.of(Label.EMPTY, all.path("platform"));
            all.path("authorities")
                    .propertyStream()
                    .forEach(entry -> contracts
                            .authority(entry.getKey())
                            .ifPresent(authority -> authorities.add(Contact.of(authority.name(), entry.getValue()))));
        } catch (IOException e) {
            throw new UncheckedIOException("contacts.yaml cannot be read", e);
        }
    }

    public Contact platform() {
        return platform;
    }

    public List<Contact> authorities() {
        return List.copyOf(authorities);
    }
}
