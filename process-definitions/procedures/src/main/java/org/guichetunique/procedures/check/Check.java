package org.guichetunique.procedures.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichetunique.contracts.ContractFolder;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;

/**
 * {@code ./guichet check [folder]}: says what is wrong, where, and ends with 1 when an error is. {@code ./guichet check
 * --against <folder>}: says what a contract that an authority thinks of publishing would change and break.
 */
public final class Check {

    private Check() {}

    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("--against")) {
            against(Path.of(arguments[1]));
            return;
        }
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : Folders.home();
        if (!Files.isDirectory(home.resolve("service-adapters/dictionary"))) {
            System.err.println("No folder service-adapters/dictionary in " + home.toAbsolutePath());
            System.exit(2);
        }
        Findings findings = new Findings();
        Definitions definitions = run(Folders.under(home), findings);
        findings.all().forEach(finding -> print(finding, home));
        if (!findings.isEmpty()) {
            System.out.println(findings.all().size() + " finding(s)");
        }
        if (!findings.errors().isEmpty()) {
            System.exit(1);
        }
        System.out.printf(
                "%d data elements, %d authorities with %d operations, %d procedure(s): all hold together%n",
                definitions.dictionary().elements().size(),
                definitions.contracts().authorities().size(),
                definitions.contracts().operations().size(),
                definitions.catalogue().services().size());
    }

    private static void against(Path proposed) {
        if (!ContractFolder.isOne(proposed)) {
            System.err.println("No contract, such as openapi.yaml, in " + proposed.toAbsolutePath());
            System.exit(2);
        }
        Path home = Folders.home();
        Proposal proposal = Proposal.of(proposed, Folders.under(home));
        System.out.println(proposal.authority() + ": " + proposal.changes().size() + " change(s)");
        proposal.changes().forEach(System.out::println);
        if (proposal.broken().isEmpty()) {
            System.out.println("Nothing in use breaks");
            return;
        }
        System.out.println("What would break:");
        proposal.broken().forEach(finding -> print(finding, home));
        System.exit(1);
    }

    private static void print(Finding finding, Path home) {
        Path file = finding.file().toAbsolutePath().normalize();
        Path root = home.toAbsolutePath().normalize();
        Path shown = file.startsWith(root) ? root.relativize(file) : file;
        System.out.println(shown + ":" + finding.line() + ": " + (finding.isError() ? "" : "warning: ")
                + finding.message() + (finding.element() == null ? "" : " [" + finding.element() + "]"));
    }

    /** Reads and checks everything; the same before running as on the command line. */
    public static Definitions run(Folders folders, Findings findings) {
        Definitions definitions = Definitions.read(folders, findings);
        ProcedureCheck.all(definitions, findings);
        MandateCheck.all(definitions, findings);
        return definitions;
    }
}
