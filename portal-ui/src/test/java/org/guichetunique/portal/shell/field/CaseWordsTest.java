package org.guichetunique.portal.shell.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever works on a file reads beside each paper which question it answers. */
class CaseWordsTest {

    private static final Definitions DEFINITIONS = Definitions.read(Folders.under(Folders.home()), new Findings());

    record Paper(PublicService service, Field field) {}

    static Stream<Paper> papers() {
        return DEFINITIONS.catalogue().chosen().stream()
                .flatMap(service -> service.questions()
                        .form()
                        .fields()
                        .filter(field -> field.element().kind() == Element.Kind.DOCUMENT)
                        .map(field -> new Paper(service, field)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperIsAskedForInWordsOfEachLanguage(Paper paper) {
        CaseWords words = new CaseWords(paper.service(), DEFINITIONS.dictionary(), new Values(new Messages()));

        for (Language language : Language.values()) {
            String asked = words.question(paper.field().address(), language);

            assertThat(asked)
                    .contains(" · ", paper.field().element().label().in(language.locale()))
                    .doesNotContain(paper.field().address().toString());
            assertThat(asked.substring(0, asked.indexOf(" · ")))
                    .isNotEqualTo(paper.field().address().subject());
        }
    }
}
