package org.guichetunique.simulators.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichetunique.contracts.ContractFolder;

/** The contracts of all authorities, by code. */
public final class Contracts {
    private final Map<String, Contract> byAuthority;

    private Contracts(Map<String, Contract> byAuthority) {
        this.byAuthority = byAuthority;
    }

    /**
     * Reads each folder that holds an {@code authority.yaml} and a contract. A later folder wins over an
     * earlier one with the same code.
     *
     * @throws UnreadableContract naming the file at fault, or when there is no contract at all
     */
    public static Contracts in(List<Path> folders) {
        var found = new TreeMap<String, Contract>();
        // At the same time: most of the server's start is spent here.
        folders.stream()
                .flatMap(folder -> subfolders(folder).stream())
                .filter(Contracts::isAuthority)
                .toList()
                .parallelStream()
                .map(ContractReader::read)
                .toList()
                .forEach(contract -> found.put(contract.authority(), contract));
        if (found.isEmpty()) {
            throw new UnreadableContract("No authority's contract in " + folders
                    + ": name the folders that hold them in GUICHET_CONTRACTS, separated by colons");
        }
        return new Contracts(found);
    }

    public Optional<Contract> of(String authority) {
        return Optional.ofNullable(byAuthority.get(authority));
    }

    public Collection<Contract> all() {
        return List.copyOf(byAuthority.values());
    }

    private static boolean isAuthority(Path folder) {
        return Files.exists(folder.resolve("authority.yaml")) && ContractFolder.isOne(folder);
    }

    private static List<Path> subfolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UnreadableContract("Cannot list " + folder, e);
        }
    }
}
