package dev.parley.bench;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity.Bounded;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;
import org.jspecify.annotations.Nullable;

/**
 * Lincheck's model checking on the same programs, used as its guide says, on the bare queue. Its rate is taken from the
 * first execution that it verifies to the last, so that the second or so in which it prepares each check costs it
 * nothing.
 */
final class LincheckEngine implements Engine {

    private static volatile Optional<Contest> current = Optional.empty();
    private static volatile long verified;
    private static volatile long first;
    private static volatile long last;

    private final ModelCheckingOptions options;

    private LincheckEngine(Contest contest) {
        options = new ModelCheckingOptions()
                .iterations(0)
                .invocationsPerIteration(Contest.EXECUTIONS_A_PROGRAM)
                .sequentialSpecification(Sequential.class)
                .verifier(Counting.class);
        contest.programs().forEach(program -> options.addCustomScenario(scenario(program)));
    }

    /** Lincheck makes its subjects from classes, so that there is one contest in a JVM. */
    static LincheckEngine of(Contest contest) {
        current = Optional.of(contest);
        return new LincheckEngine(contest);
    }

    @Override
    public Sample round() {
        verified = 0;
        options.check(Subject.class);
        return new Sample(verified - 1, last - first);
    }

    private static Contest contest() {
        return current.orElseThrow();
    }

    private static ExecutionScenario scenario(Program program) {
        List<List<Actor>> threads = program.threads().stream()
                .map(steps -> steps.stream().map(LincheckEngine::actor).toList())
                .toList();
        return new ExecutionScenario(List.of(), threads, List.of(), null);
    }

    private static Actor actor(Step step) {
        try {
            return switch (step) {
                case Step.Perform(Operation.TrySend(int message)) ->
                    new Actor(Subject.class.getMethod("offer", int.class), ImmutableList.of(message));
                case Step.Perform(Operation.TryReceive r) ->
                    new Actor(Subject.class.getMethod("poll"), ImmutableList.of());
                default -> throw new IllegalArgumentException("Lincheck is not given " + step);
            };
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Lincheck tests. */
    public static final class Subject {
        private final Queue<Integer> queue = contest().queue();

        public boolean offer(int message) {
            return queue.offer(message);
        }

        public @Nullable Integer poll() {
            return queue.poll();
        }
    }

    /** What Lincheck holds it to. */
    public static final class Sequential {
        private final Queue<Integer> queue = new ArrayDeque<>();
        private final int limit = contest().spec().capacity() instanceof Bounded(int bound) ? bound : Integer.MAX_VALUE;

        public boolean offer(int message) {
            return queue.size() < limit && queue.add(message);
        }

        public @Nullable Integer poll() {
            return queue.poll();
        }
    }

    /** Lincheck's own verifier, which also notes when it was asked. */
    public static final class Counting implements Verifier {
        private final Verifier linearizability;

        public Counting(Class<?> sequentialSpecification) {
            this.linearizability = new LinearizabilityVerifier(sequentialSpecification);
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // Lincheck verifies one execution after the other
        public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
            boolean explained = linearizability.verifyResults(scenario, results);
            last = System.nanoTime();
            if (verified++ == 0) {
                first = last;
            }
            return explained;
        }
    }
}
