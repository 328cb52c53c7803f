package org.guichetunique.procedures.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.ContractChange;
import org.guichetunique.exchange.contract.ContractChanges;
import org.guichetunique.exchange.contract.Terms;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;

/**
 * A contract that an authority thinks of publishing, held against the one in use.
 *
 * @param authority its code; empty where the folder does not say it
 * @param changes as callers see them
 * @param broken what would not hold together any more, in the proposal itself and in the procedures that use it
 */
public record Proposal(String authority, List<ContractChange> changes, List<Finding> broken) {

    /**
     * @param proposed a folder with {@code openapi.yaml}, and with {@code authority.yaml} unless it is named after the
     *     authority
     */
    public static Proposal of(Path proposed, Folders inUse) {
        Definitions before = Check.run(inUse, new Findings());
        String code = code(proposed);
        Path all = temporary();
        try {
            for (Path folder : inUse.authorities()) {
                copyInto(folder, all);
            }
            Path own = all.resolve(code);
            copyInto(proposed, own);
            Findings findings = new Findings();
            Definitions after = Check.run(inUse.withOnlyAuthorities(all), findings);
            return new Proposal(
                    code,
                    ContractChanges.between(
                            Terms.of(before.contracts().operationsOf(code)),
                            Terms.of(after.contracts().operationsOf(code))),
                    findings.errors().stream()
                            .map(finding -> placed(finding, own, proposed))
                            .toList());
        } finally {
            remove(all);
        }
    }

    /** Contracts may be spread over folders of their own. */
    private static final int DEEPEST = 8;

    private static String code(Path proposed) {
        return Optional.of(proposed.resolve("authority.yaml"))
                .filter(Files::exists)
                .flatMap(file -> SourceFile.read(file, new Findings()))
                .map(file -> file.root().path("authority").asString(""))
                .filter(code -> code.matches("[a-z][a-z0-9-]{1,39}"))
                .orElseGet(() ->
                        String.valueOf(proposed.toAbsolutePath().normalize().getFileName()));
    }

    private static Finding placed(Finding finding, Path copy, Path original) {
        return finding.file().startsWith(copy)
                ? new Finding(
                        original.resolve(copy.relativize(finding.file()).toString()),
                        finding.line(),
                        finding.rule(),
                        finding.element(),
                        finding.arguments())
                : finding;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("proposal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyInto(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from, DEEPEST)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + from + " cannot be read", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
