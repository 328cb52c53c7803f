package org.guichetunique.procedures.model;

import java.util.Map;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Bindings;

/**
 * How a service task says which subject of the case plays a role of the contract: by an extension property
 * {@code subject.<role>}. Read alike by the check and by the worker that makes the call.
 */
public final class RoleProperties {

    public static final String PREFIX = "subject.";

    private RoleProperties() {}

    /** @param properties the task's extension properties; those that name no role are left aside */
    public static Bindings bindings(Map<String, String> properties) {
        return new Bindings(properties.entrySet().stream()
                .filter(property -> property.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(
                        property -> property.getKey().substring(PREFIX.length()), Map.Entry::getValue)));
    }
}
