package dev.parley.properties.contract.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.Program;
import dev.parley.properties.generate.ProgramSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** Programs of two threads and few operations, the smallest first: small enough to run every schedule of them. */
final class SmallPrograms {

    private static final int DRAWN = 400;
    private static final int MOST_STEPS = 4;

    private final ProgramSource source;
    private final Random random;

    SmallPrograms(ProgramSource source, long seed) {
        this.source = source;
        this.random = new Random(seed);
    }

    /** Each of them once. */
    ImmutableList<Program> inOrder() {
        Set<Program> small = new LinkedHashSet<>();
        for (int i = 0; i < DRAWN; i++) {
            Program program = source.next(random);
            if (program.threads().size() == 2 && steps(program) <= MOST_STEPS) {
                small.add(program);
            }
        }
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(SmallPrograms::steps), small);
    }

    private static int steps(Program program) {
        return program.threads().stream().mapToInt(ImmutableList::size).sum();
    }
}
