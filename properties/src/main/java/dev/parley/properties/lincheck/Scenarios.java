package dev.parley.properties.lincheck;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/**
 * Programs as Lincheck's scenarios. They keep to the parties of a specification, which Lincheck's own generator does
 * only by never letting two such operations run at once; and they end with what is left being received.
 */
final class Scenarios {

    /** Any seed would do; a constant one makes an opinion repeatable, as all else in Lincheck is. */
    private static final long SEED = 1;

    private static final int THREADS = 2;
    private static final int STEPS = 3;
    /** Small specifications have few different programs of this size: after so many draws, these are all. */
    private static final int DRAWS_FOR_EACH = 50;

    private Scenarios() {}

    /** At most this many, all different; the specification has non-blocking operations only. */
    static ImmutableList<ExecutionScenario> of(ChannelSpec spec, int atMost) {
        return of(spec, atMost, SEED);
    }

    static ImmutableList<ExecutionScenario> of(ChannelSpec spec, int atMost, long seed) {
        List<ProgramSource> sources = Stream.of(Profile.EXCHANGE, Profile.OBSERVATION)
                .filter(profile -> profile.fits(spec))
                .map(profile -> new ProgramSource(spec, profile))
                .toList();
        Random random = new Random(seed);
        Set<Program> programs = new LinkedHashSet<>();
        for (int draw = 0; draw < atMost * DRAWS_FOR_EACH && programs.size() < atMost; draw++) {
            Program program = sources.get(draw % sources.size()).next(random);
            if (program.threads().size() == THREADS
                    && program.threads().stream().allMatch(thread -> thread.size() <= STEPS)) {
                programs.add(program);
            }
        }
        return programs.stream().map(Scenarios::scenario).collect(ImmutableList.toImmutableList());
    }

    private static ExecutionScenario scenario(Program program) {
        List<List<Actor>> parallel = program.threads().stream()
                .map(thread -> thread.stream().map(Scenarios::actor).toList())
                .toList();
        List<Actor> post = program.finale().stream().map(Scenarios::actor).toList();
        return new ExecutionScenario(List.of(), parallel, post, null);
    }

    private static Actor actor(Step step) {
        return switch (step) {
            case Perform(Operation operation) -> actor(operation);
            case Interrupt interrupt -> throw new IllegalArgumentException("Lincheck interrupts nobody: " + step);
        };
    }

    private static Actor actor(Operation operation) {
        String name = operation.kind().label();
        return operation instanceof Sending sending
                ? new Actor(method(name, int.class), List.of(sending.message()))
                : new Actor(method(name), List.of());
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            return LincheckSubject.class.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("Lincheck is not given the operation " + name, e);
        }
    }
}
