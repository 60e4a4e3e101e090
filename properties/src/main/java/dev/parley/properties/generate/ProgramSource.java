package dev.parley.properties.generate;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import java.util.Random;

/**
 * The programs of {@link Programs}, drawn one by one outside of jqwik's lifecycle: no annotation, no session, nothing
 * kept from one program to the next, and no engine of jqwik's on the class path. The same seed gives the same programs,
 * in every JVM.
 */
public final class ProgramSource {

    private final ProgramDraw draw;

    /**
     * @throws IllegalArgumentException if the profile does not fit the specification, with the reason
     */
    public ProgramSource(ChannelSpec spec, Profile profile) {
        this.draw = new ProgramDraw(spec, profile);
    }

    public Program next(Random random) {
        return draw.draw(random);
    }
}
