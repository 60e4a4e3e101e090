package dev.parley.properties.generate;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes programs simpler: fewer threads, fewer steps, no finale, operations that wait less. It never adds anything, and
 * uses only operations that the specification has; a program that keeps to the parties of the specification still does.
 */
public final class ProgramShrinker {

    private final ChannelSpec spec;

    public ProgramShrinker(ChannelSpec spec) {
        this.spec = spec;
    }

    /**
     * The simplest program that can be reached by going to a smaller one that still fails, again and again. No step of
     * it can be left out. The predicate is asked at most once about each program.
     *
     * @param program one that fails
     * @param stillFails whether a smaller program fails for the same reason
     */
    public Program shrink(Program program, Predicate<Program> stillFails) {
        Set<Program> asked = new HashSet<>();
        Program smallest = program;
        Optional<Program> next = Optional.of(program);
        while (next.isPresent()) {
            smallest = next.get();
            next = smaller(smallest).filter(asked::add).filter(stillFails).findFirst();
        }
        return smallest;
    }

    /**
     * Every program that is one simplification away, the most drastic ones first. In the order threads, steps, length
     * of the finale, weight of the operations, numbering of the messages, the first that changes gets less; so every
     * chain of such programs ends.
     */
    public Stream<Program> smaller(Program program) {
        Stream<Program> simplified =
                new Simplifications(spec, program).all().flatMap(candidate -> candidate.program().stream());
        return Stream.concat(simplified, Stream.of(MessageNumbering.numbered(program)))
                .filter(candidate -> !candidate.equals(program))
                .distinct();
    }
}
