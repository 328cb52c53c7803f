package org.guichetunique.procedures.palette;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.guichetunique.exchange.contract.ContractFiles;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.Texts;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./guichet templates [language]}: writes the palette for Camunda Modeler to standard output. */
public final class Templates {

    private Templates() {}

    public static void main(String[] arguments) {
        String language = arguments.length == 0 ? "fr" : arguments[0];
        if (arguments.length > 1 || !Texts.LANGUAGES.contains(language)) {
            System.err.println("Which language? One of " + String.join(", ", Texts.LANGUAGES));
            System.exit(2);
        }
        Folders folders = Folders.under(Folders.home());
        Findings findings = new Findings();
        Dictionary dictionary = DictionaryFiles.read(folders.dictionary(), findings);
        Contracts contracts = ContractFiles.read(folders.authorities(), dictionary, findings);
        if (!findings.errors().isEmpty()) {
            findings.errors().forEach(System.err::println);
            System.exit(1);
        }
        List<OfferedOperation> operations = Palette.operations(contracts, dictionary);
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(ElementTemplates.of(operations, dictionary, Locale.of(language))));
    }
}
