package org.guichetunique.drill;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.simulators.contract.PatternText;

/** The simulated authorities write what the dictionary's patterns accept. */
final class PatternTexts implements Property {

    private final List<Pattern> patterns;

    PatternTexts(Definitions definitions) {
        patterns = definitions.dictionary().elements().stream()
                .map(Element::pattern)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public String name() {
        return "a text written for a pattern matches it";
    }

    @Override
    public String violatedBy(RandomGenerator chance) {
        Pattern pattern = patterns.get(chance.nextInt(patterns.size()));
        String text = new PatternText(pattern.pattern(), Random.from(chance)).text();
        return pattern.matcher(text).matches() ? "" : "'%s' for %s".formatted(text, pattern);
    }
}
