package org.guichetunique.portal.shell.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.PublicService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** Who says so, as the person reads it beside each value. */
class FactSourcesTest {

    private static final Definitions DEFINITIONS = Definitions.read(Folders.under(Folders.home()), new Findings());
    private static final PublicService APPEAL = DEFINITIONS.catalogue().require("appeal");

    private final Facts facts =
            new Facts(DEFINITIONS.dictionary(), DEFINITIONS.contracts(), new Values(new Messages()), new Messages());

    @Test
    void aDecisionIsThatOfTheAuthorityForWhichTheOfficerDecidedWhateverTheServiceSays() {
        assertThat(APPEAL.competence().authority().code()).isEqualTo("mediator");

        assertThat(source(new Source(
                        Source.Kind.OFFICER,
                        "rachid",
                        null,
                        null,
                        Instant.now(),
                        new Source.Decider("Rachid Benjelloun", "civil-registry"))))
                .startsWith("État civil,")
                .doesNotContain("Médiateur", "Rachid");
    }

    @Test
    void whatWasWrittenDownFromAnAnswerNamesTheAuthorityThatAnswered() {
        assertThat(source(new Source(
                        Source.Kind.OFFICER, "ilyas", "social-security.getContributions", null, Instant.now())))
                .startsWith("noté à la main")
                .contains("sécurité sociale");
    }

    private String source(Source source) {
        Address address = Address.of("decision.outcome");
        KnownValue known = new KnownValue(address, StringNode.valueOf("accepted"), null, source);
        List<FactGroup> groups = facts.groups(APPEAL, Map.of(address, known), value -> true);
        FactGroup group = groups.getFirst();
        return facts.source(group, group.facts().getFirst(), Language.FRENCH);
    }
}
