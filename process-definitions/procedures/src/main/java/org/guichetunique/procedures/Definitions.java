package org.guichetunique.procedures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.exchange.contract.ContractFiles;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.calendar.HolidayFiles;
import org.guichetunique.procedures.calendar.PublicHolidays;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.ServiceFiles;
import org.guichetunique.procedures.mandate.MandateFiles;
import org.guichetunique.procedures.mandate.MandateKinds;

/** Everything that the people who own the rules have written, read together because each file leans on the others. */
public record Definitions(
        Dictionary dictionary,
        Contracts contracts,
        Catalogue catalogue,
        MandateKinds mandates,
        PublicHolidays holidays,
        Folders folders) {

    /**
     * Where the files stand.
     *
     * @param authorities each holds a folder per authority; a ministry joins by adding one
     */
    public record Folders(Path dictionary, List<Path> authorities, Path procedures, Path lifeEvents) {

        /** The layout of the repository, and of an installation. */
        public static Folders under(Path home) {
            Path resources = home.resolve("process-definitions/src/main/resources");
            return new Folders(
                    home.resolve("service-adapters/dictionary"),
                    List.of(home.resolve("service-adapters/authorities")),
                    resources.resolve("procedures"),
                    resources.resolve("life-events/life-events.yaml"));
        }

        public Folders withAuthorities(Path more) {
            List<Path> all = new ArrayList<>(authorities);
            all.add(more);
            return new Folders(dictionary, all, procedures, lifeEvents);
        }

        public Folders withOnlyAuthorities(Path other) {
            return new Folders(dictionary, List.of(other), procedures, lifeEvents);
        }

        public Folders withProcedures(Path other) {
            return new Folders(dictionary, authorities, other, lifeEvents);
        }

        /** The file of the kinds of mandates, beside the procedures that admit them. */
        public Path mandates() {
            return procedures.resolveSibling("mandates").resolve("mandates.yaml");
        }

        /** The public holidays of the country stand beside the life events. */
        public Path holidays() {
            return lifeEvents
                    .toAbsolutePath()
                    .resolveSibling("../calendar/public-holidays.yaml")
                    .normalize();
        }

        /** The nearest folder, from the present one upwards, that holds the layout. */
        public static Path home() {
            Path folder = Path.of("").toAbsolutePath();
            while (folder != null && !Files.isDirectory(folder.resolve("service-adapters/dictionary"))) {
                folder = folder.getParent();
            }
            if (folder == null) {
                throw new IllegalStateException(
                        "No folder service-adapters/dictionary here or above: start in the product's folder");
            }
            return folder;
        }
    }

    /** Reads what is right, with findings for the rest. */
    public static Definitions read(Folders folders, Findings findings) {
        Dictionary dictionary = DictionaryFiles.read(folders.dictionary(), findings);
        Contracts contracts = ContractFiles.read(folders.authorities(), dictionary, findings);
        PublicHolidays holidays = HolidayFiles.read(folders.holidays(), findings);
        Catalogue catalogue = ServiceFiles.read(
                folders.procedures(), folders.lifeEvents(), holidays, dictionary, contracts, findings);
        MandateKinds mandates = MandateFiles.read(folders.mandates(), dictionary, contracts, findings);
        return new Definitions(dictionary, contracts, catalogue, mandates, holidays, folders);
    }

    /** The same, with another catalogue. */
    public Definitions with(Catalogue other) {
        return new Definitions(dictionary, contracts, other, mandates, holidays, folders);
    }

    /** Reads a procedure that stands in no folder; empty, with findings, where it is no service. */
    public Optional<PublicService> read(ProcedureFiles files, Findings findings) {
        return ServiceFiles.read(files, catalogue.lifeEvents(), holidays, dictionary, contracts, findings);
    }
}
