package org.guichetunique.simulators.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that one authority published, and how it is spoken to. */
public record Contract(String authority, List<Operation> operations, Wire wire) {

    /** The operations at this path, the most literal path first. */
    public List<Operation> at(List<String> segments) {
        return operations.stream()
                .filter(operation -> operation.isAt(segments))
                .sorted(Comparator.comparingLong(Operation::variables))
                .toList();
    }

    public Optional<Operation> operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }
}
