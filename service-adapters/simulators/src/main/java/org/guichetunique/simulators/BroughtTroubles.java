package org.guichetunique.simulators;

import java.util.Optional;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.play.Call;
import org.guichetunique.simulators.play.KnownPeople;
import org.guichetunique.simulators.trouble.MagicPeople;
import org.guichetunique.simulators.trouble.Trouble;

/** The troubles that a call brings with it, because it is about somebody whose name stands for one. */
final class BroughtTroubles {

    private final Books books;
    private final KnownPeople people;
    private final MagicPeople magic;

    BroughtTroubles(Books books, Population population) {
        this.books = books;
        this.people = new KnownPeople(population);
        this.magic = new MagicPeople(population.magic());
    }

    Optional<Trouble> by(Call call) {
        var operation = call.operation();
        var names = books.reading(registers -> people.familyNames(call.says(), registers));
        return names.isEmpty()
                ? Optional.empty()
                : magic.brought(
                        operation.authority(), operation.id(), names, books.knows(operation.authority(), call.id()));
    }
}
