package dev.parley.properties.generate;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Programs as jqwik sees them, for {@code @Provide} methods. */
public final class Programs {

    private Programs() {}

    /**
     * Programs of two or three threads with one to four steps each, two threads most often. They use only operations
     * that the specification has, and keep to its parties. Messages are 1, 2, 3 and so on; time limits are small
     * multiples of 10 ms. The finale receives whatever is left.
     *
     * @throws IllegalArgumentException if the profile does not fit the specification, with the reason
     */
    public static Arbitrary<Program> of(ChannelSpec spec, Profile profile) {
        return Arbitraries.fromGenerator(new ProgramDraw(spec, profile));
    }
}
