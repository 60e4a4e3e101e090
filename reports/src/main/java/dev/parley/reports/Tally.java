package dev.parley.reports;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import dev.parley.model.counterexample.MatrixCell;
import java.util.List;
import java.util.Locale;

/** How many cells came to what. */
record Tally(int implementations, int conform, int caught, int also, int unexpected, int inconclusive, int undeclared) {

    static Tally of(List<MatrixCell> results) {
        Multiset<Standing> standings = EnumMultiset.create(Standing.class);
        results.forEach(result -> standings.add(Standing.of(result)));
        return new Tally(
                Grid.of(results).implementations(),
                standings.count(Standing.CONFORMS),
                standings.count(Standing.CAUGHT),
                standings.count(Standing.ALSO),
                standings.count(Standing.MISSED) + standings.count(Standing.FAILS),
                standings.count(Standing.INCONCLUSIVE),
                standings.count(Standing.NOT_DECLARED));
    }

    /** One line; every cell is in one of its numbers. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "%,d implementation%s, %,d conform, %,d violate as expected%s, %,d unexpected, %,d inconclusive,"
                        + " %,d not declared",
                implementations,
                implementations == 1 ? "" : "s",
                conform,
                caught,
                also == 0 ? "" : String.format(Locale.ROOT, ", %,d violate besides", also),
                unexpected,
                inconclusive,
                undeclared);
    }
}
