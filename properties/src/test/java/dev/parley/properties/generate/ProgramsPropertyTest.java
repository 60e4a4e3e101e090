package dev.parley.properties.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Programs inside jqwik's own lifecycle. */
final class ProgramsPropertyTest {

    private final ChannelSpec spec = ChannelSpec.bounded(2);

    @Provide
    Arbitrary<Program> programs() {
        return Programs.of(spec, Profile.INTERRUPTION);
    }

    @Property(tries = 300)
    void aProgramIsItsText(@ForAll("programs") Program program) {
        assertEquals(program, ProgramText.parse(program.toString()));
    }

    @Property(tries = 50)
    void everySmallerProgramIsLessComplex(@ForAll("programs") Program program) {
        new ProgramShrinker(spec)
                .smaller(program)
                .forEach(smaller ->
                        assertTrue(Complexity.of(smaller).compareTo(Complexity.of(program)) < 0, smaller.toString()));
    }

    @Property(tries = 50)
    void everySmallerProgramIsItsText(@ForAll("programs") Program program) {
        new ProgramShrinker(spec)
                .smaller(program)
                .forEach(smaller -> assertEquals(smaller, ProgramText.parse(smaller.toString())));
    }
}
