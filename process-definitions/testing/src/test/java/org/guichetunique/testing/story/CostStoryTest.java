package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.rule.AnnouncedFee;
import org.guichetunique.casework.casefile.rule.Fees;
import org.guichetunique.casework.casefile.rule.Rules;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.Fee;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** What is announced before filing is what is paid, in every procedure. */
class CostStoryTest {

    private static final long SEED = 55_19L;
    private static final int ANSWERS = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[ ,.\\u00a0\\u202f][0-9]{3})*");

    private final World world = SharedWorld.get();
    private final Random random = new Random(SEED);

    /** The rule that the procedure takes for a payment, after all the others that it takes, gives the sum announced. */
    @Test
    void whateverIsAnsweredThePaymentIsTheOneThatWasAnnounced() {
        for (PublicService service : services()) {
            for (int i = 0; i < ANSWERS; i++) {
                Map<Address, JsonNode> answers = answers(service);
                List<AnnouncedFee> announced = world.bean(Fees.class).of(service, answers);
                for (AnnouncedFee one : announced) {
                    Fee fee = one.fee();
                    BigDecimal paid = world.bean(Rules.class)
                            .decide(service, fee.decisions(), answers)
                            .get(fee.amount())
                            .decimalValue();
                    assertThat(one.amount())
                            .as("%s with %s", fee.key(), answers)
                            .isEqualByComparingTo(paid);
                }
            }
        }
    }

    @Test
    void anAmountThatDependsOnSomethingUnknownIsNotGuessed() {
        services()
                .forEach(service -> world.bean(Fees.class).of(service, Map.of()).forEach(one -> {
                    if (one.fee().needs().isEmpty()) {
                        assertThat(one.amount()).as(one.fee().key()).isPositive();
                    } else {
                        assertThat(one.amount()).as(one.fee().key()).isNull();
                    }
                }));
    }

    @Test
    void noNumberInTheWordsOfAFeeIsAnyOtherThanItsRuleHas() throws IOException {
        for (PublicService service : services()) {
            for (Fee fee : service.cost().fees()) {
                Set<String> inRules = new TreeSet<>();
                for (String decision : fee.decisions()) {
                    inRules.addAll(numbers(Files.readString(Folders.home()
                            .resolve("process-definitions/src/main/resources/procedures")
                            .resolve(service.key())
                            .resolve(decision + ".dmn"))));
                }
                for (String language : Texts.LANGUAGES) {
                    String words = service.text("fee." + fee.key() + ".how", java.util.Locale.of(language));
                    // A hundredth is written as a percentage.
                    Set<String> said = numbers(words.replaceAll("1.?%", ""));
                    assertThat(inRules).as(words).containsAll(said);
                }
            }
        }
    }

    private List<PublicService> services() {
        return world.bean(Catalogue.class).services().stream()
                .filter(service -> !service.cost().fees().isEmpty())
                .toList();
    }

    private Map<Address, JsonNode> answers(PublicService service) {
        Map<Address, JsonNode> answers = new LinkedHashMap<>();
        service.cost().fees().stream()
                .flatMap(fee -> fee.needs().stream())
                .forEach(address -> answers.put(
                        address,
                        any(service.element(address, world.bean(Dictionary.class))
                                .orElseThrow())));
        return answers;
    }

    private JsonNode any(Element element) {
        return element.codes() == null
                ? DecimalNode.valueOf(BigDecimal.valueOf(random.nextInt(1, 2_000_000)))
                : StringNode.valueOf(element.codes().codes().keySet().stream()
                        .skip(random.nextInt(element.codes().codes().size()))
                        .findFirst()
                        .orElseThrow());
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(result -> result.group().replaceAll("[^0-9]", ""))
                .collect(Collectors.toSet());
    }
}
