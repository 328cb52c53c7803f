package org.guichetunique.portal.shell.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.file.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists that people look something up in. */
class CodeBoxTest {

    private static CodeList codes(String element) {
        CodeList codes = DictionaryFiles.read(Path.of("../service-adapters/dictionary"), new Findings())
                .element(element)
                .codes();
        return codes == null ? new CodeList("", java.util.Map.of()) : codes;
    }

    @ParameterizedTest
    @CsvSource({
        "company.city, Fes, Fès",
        "company.city, mekn, Meknès",
        "company.city, LAAYOUNE, Laâyoune",
        "company.city, الرباط, Rabat",
        "company.city, اكاد, أكادير",
        "company.activity, batiments, ''",
        "company.activity, batim, Bâtiment et travaux",
        "company.activity, travaux, Bâtiment et travaux",
        "company.activity, اسفار, وكالة أسفار",
        "company.activity, وكاله, وكالة أسفار",
        "company.activity, building, Bâtiment et travaux"
    })
    void whatIsTypedWithoutAccentsOrHamzaIsFound(String element, String typed, String found) {
        CodeList codes = codes(element);

        assertThat(CodeBox.choice(codes, typed)
                        .map(codes::label)
                        .filter(label -> label.fr().equals(found) || label.ar().equals(found)))
                .as(typed)
                .matches(label -> label.isPresent() == !found.isEmpty());
    }

    @Test
    void nothingIsChosenWhereSeveralAreMeant() {
        assertThat(CodeBox.choice(codes("company.activity"), "c")).isEmpty();
        assertThat(CodeBox.choice(codes("company.city"), "xyz")).isEmpty();
        assertThat(CodeBox.choice(codes("company.city"), " ")).isEmpty();
    }
}
