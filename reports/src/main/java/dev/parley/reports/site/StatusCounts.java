package dev.parley.reports.site;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import dev.parley.model.counterexample.MatrixCell;
import java.util.List;
import java.util.Locale;

/** How many cells came to what. */
record StatusCounts(
        int implementations, int conform, int caught, int also, int unexpected, int inconclusive, int undeclared) {

    static StatusCounts of(List<MatrixCell> results) {
        Multiset<CellStatus> standings = EnumMultiset.create(CellStatus.class);
        results.forEach(result -> standings.add(CellStatus.of(result)));
        return new StatusCounts(
                MatrixRows.of(results).implementations(),
                standings.count(CellStatus.CONFORMS),
                standings.count(CellStatus.CAUGHT),
                standings.count(CellStatus.ALSO),
                standings.count(CellStatus.MISSED) + standings.count(CellStatus.FAILS),
                standings.count(CellStatus.INCONCLUSIVE),
                standings.count(CellStatus.NOT_DECLARED));
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
