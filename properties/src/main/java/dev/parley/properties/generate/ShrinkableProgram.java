package dev.parley.properties.generate;

import dev.parley.model.operation.Program;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** Lets jqwik shrink programs the way {@link ProgramShrinker} does. */
record ShrinkableProgram(Program value, ProgramShrinker shrinker) implements Shrinkable<Program> {

    @Override
    public Stream<Shrinkable<Program>> shrink() {
        return shrinker.smaller(value).map(smaller -> new ShrinkableProgram(smaller, shrinker));
    }

    @Override
    public ShrinkingDistance distance() {
        Complexity complexity = Complexity.of(value);
        return ShrinkingDistance.of(
                complexity.threads(),
                complexity.size(),
                complexity.finale(),
                complexity.weight(),
                complexity.outOfNumber());
    }
}
