package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.BatchBegin;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.CommonText;
import org.guichetunique.casework.office.template.TextTemplate;
import org.guichetunique.casework.office.template.TextTemplate.Kind;
import org.guichetunique.casework.office.template.TextTemplates;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts that an authority has weighed once, and that each person reads in their own language. */
class TemplateStoryTest extends OfficeStory {

    private static final Map<String, String> TEXTS = Map.of(
            "fr",
            "Le prénom choisi n'est pas admis.",
            "ar",
            "الاسم المختار غير مقبول.",
            "en",
            "The name is not admitted.");
    private static final Map<String, String> LAWS =
            Map.of("fr", "Loi 36-21, article 20", "ar", "القانون 36.21، المادة 20", "en", "Law 36-21, article 20");

    private static Families families;

    @BeforeAll
    static void find() {
        families = new Families(world);
    }

    @AfterEach
    void forget() {
        world.asOwner().sql("delete from guichet.text_template").update();
    }

    @Test
    void whoeverSupervisesWritesThemInEveryLanguageAndTheWholeAuthorityUsesThem() {
        assertThat(keep("Prénom", TEXTS, LAWS, World.NADIA)).as("no supervisor").isFalse();
        assertThat(keep("Prénom", Map.of("fr", "Non."), LAWS, World.RACHID))
                .as("in one language")
                .isFalse();
        assertThat(keep(" ", TEXTS, LAWS, World.RACHID)).as("without a name").isFalse();
        assertThat(keep("Prénom", TEXTS, LAWS, World.RACHID)).isTrue();
        assertThat(keep("prénom", TEXTS, Map.of(), World.RACHID))
                .as("in place of the first")
                .isTrue();

        assertThat(templates().of(Kind.REASON, World.BIRTH, World.NADIA))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.in("ar")).isEqualTo("الاسم المختار غير مقبول.");
                    assertThat(one.in("es"))
                            .as("a language that nothing is written in")
                            .isEqualTo(TEXTS.get("fr"));
                });
        assertThat(templates().of(Kind.MESSAGE, null, World.NADIA)).isEmpty();
        assertThat(templates().of(Kind.REASON, null, World.OMAR)).isEmpty();
        templates().forget(taken().id(), World.OMAR);
        templates().forget(taken().id(), World.NADIA);
        assertThat(templates().of(Kind.REASON, null, World.NADIA)).hasSize(1);
    }

    @Test
    void whoIsRefusedTogetherWithOthersReadsTheReasonInTheirOwnLanguageWithItsLaw() {
        keep("Prénom", TEXTS, LAWS, World.RACHID);
        Person french = families.mother();
        Person arabic = families.mother();
        arabic = new Person(arabic.subject(), arabic.name(), arabic.nationalId(), Locale.of("ar"));
        Reference first = world.declareBirth(french);
        Reference second = world.declareBirth(arabic);
        List<String> ids = List.of(
                world.task(first, World.NADIA).id(),
                world.task(second, World.NADIA).id());
        BatchDecisions together = world.bean(BatchDecisions.class);
        UUID batch = together.choose(ids, World.NADIA);

        assertThat(together.begin(
                        batch,
                        ids,
                        Map.of(
                                Address.of("decision.outcome"), "refused",
                                Address.of("decision.reason"), "name-not-admitted",
                                Address.of("decision.explanation"), taken().in("fr")),
                        new CommonText(taken().id(), Address.of("decision.explanation")),
                        World.NADIA))
                .isEqualTo(new BatchBegin.Begun());
        while (together.decideNext(batch, World.NADIA)) {
            // The next one.
        }

        assertThat(explanation(first)).isEqualTo("Le prénom choisi n'est pas admis.\nLoi 36-21, article 20");
        assertThat(explanation(second)).isEqualTo("الاسم المختار غير مقبول.\nالقانون 36.21، المادة 20");
    }

    private static String explanation(Reference reference) {
        return world.asOwner()
                .sql("""
                        select v.value #>> '{}' from guichet.case_value v join guichet.case_file c on c.id = v.case_id
                         where c.reference = :reference and v.subject = 'decision' and v.element = 'explanation'
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .single();
    }

    private static boolean keep(String name, Map<String, String> texts, Map<String, String> laws, Officer officer) {
        return templates().keep(Kind.REASON, name, null, texts, laws, officer);
    }

    private static TextTemplate taken() {
        return templates().of(Kind.REASON, null, World.NADIA).getFirst();
    }

    private static TextTemplates templates() {
        return world.bean(TextTemplates.class);
    }
}
