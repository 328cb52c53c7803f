package org.guichetunique.procedures.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.procedures.palette.OfferedOperation.Datum;
import org.guichetunique.procedures.palette.OfferedOperation.Kind;

/** The ministries' operations, as their contracts have them. */
public final class Palette {

    private Palette() {}

    /** All operations, authority by authority. */
    public static List<OfferedOperation> operations(Contracts contracts, Dictionary dictionary) {
        return contracts.operations().stream()
                .map(operation -> offered(operation, dictionary))
                .toList();
    }

    private static OfferedOperation offered(Operation operation, Dictionary dictionary) {
        List<Datum> brings = new ArrayList<>(data(operation.brings(Bindings.NONE), operation, dictionary));
        operation.ofEach().stream()
                .map(value -> new Datum(
                        value.role(), value.element().id(), value.element().label()))
                .filter(datum -> !brings.contains(datum))
                .forEach(brings::add);
        return new OfferedOperation(
                operation.authority().code(),
                operation.authority().name(),
                operation.id(),
                operation.label(),
                operation.legalBasis(),
                operation.changes() ? Kind.CHANGE : Kind.READ,
                operation.roles(),
                data(operation.needs(Bindings.NONE), operation, dictionary),
                List.copyOf(brings),
                operation.undoneBy(),
                operation.consent() != null);
    }

    private static List<Datum> data(Collection<Address> addresses, Operation operation, Dictionary dictionary) {
        return addresses.stream()
                .flatMap(address -> Optional.ofNullable(operation.roles().get(address.subject()))
                        .flatMap(type -> dictionary.find(type + "." + address.element()))
                        .map(element -> new Datum(address.subject(), element.id(), element.label()))
                        .stream())
                .toList();
    }
}
