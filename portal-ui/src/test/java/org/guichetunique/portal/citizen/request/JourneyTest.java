package org.guichetunique.portal.citizen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.form.Field;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final List<String> GROUPS = List.of("", "section.child", "section.contact", "section.household");

    private static final Element GIVEN_NAME = Definitions.read(Folders.under(Folders.home()), new Findings())
            .dictionary()
            .find("person.givenName")
            .orElseThrow();

    @Test
    void whoeverContinuesComesToTheCheckWhereverTheQuestionsOfTheFormStand() {
        Random random = new Random(11);
        for (int turn = 0; turn < 200; turn++) {
            List<Question> questions = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                questions.add(question(GROUPS.get(random.nextInt(GROUPS.size()))));
            }
            RequestSteps journey = RequestSteps.through(questions, random.nextBoolean());
            List<String> seen = new ArrayList<>();
            String step = journey.at("");
            while (!step.equals(RequestSteps.CHECK)) {
                assertThat(seen).as("%s", journey).doesNotContain(step);
                seen.add(step);
                // As the browser does: the page's address is asked for anew.
                step = journey.at(journey.after(step).orElseThrow());
            }
            assertThat(questions).allSatisfy(question -> assertThat(seen).contains(RequestSteps.of(question)));
        }
    }

    @Test
    void aQuestionOutsideAGroupHasAPageThatAnAddressCanName() {
        Question loose = question("");
        RequestSteps journey = RequestSteps.through(List.of(loose, question("section.child")), true);

        assertThat(RequestSteps.of(loose)).isNotBlank();
        assertThat(journey.at(RequestSteps.of(loose))).isEqualTo(RequestSteps.of(loose));
        assertThat(journey.length()).isEqualTo(4);
    }

    private static Question question(String section) {
        return new Question(section, new Field(new Address("child", "givenName"), GIVEN_NAME, true, null), "");
    }
}
