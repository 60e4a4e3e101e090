package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Perform;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The single simplifications of one program, each a {@link Draft} of its own. */
final class Simplifications {

    /** Two threads are merged step by step up to this many steps, in at most 70 ways; longer ones lose steps first. */
    private static final int MERGED = 8;

    private final ChannelSpec spec;
    private final Program program;

    Simplifications(ChannelSpec spec, Program program) {
        this.spec = spec;
        this.program = program;
    }

    /** The most drastic ones first, computed on demand. */
    Stream<Draft> all() {
        return Stream.<Supplier<Stream<Draft>>>of(
                        this::withoutThread,
                        this::withoutFinale,
                        this::withThreadsInSequence,
                        this::withoutStep,
                        this::withoutOperationOfFinale,
                        this::withThreadsMerged,
                        this::withFinaleInOnlyThread,
                        this::withSimplerStep,
                        this::withSimplerOperationInFinale)
                .flatMap(Supplier::get);
    }

    private Draft draft() {
        return new Draft(program);
    }

    private ImmutableList<Step> steps(int thread) {
        return program.threads().get(thread);
    }

    private IntStream threads() {
        return IntStream.range(0, program.threads().size());
    }

    private IntStream finale() {
        return IntStream.range(0, program.finale().size());
    }

    private Stream<Draft> withoutThread() {
        return threads().mapToObj(thread -> draft().withoutThread(thread));
    }

    private Stream<Draft> withoutFinale() {
        return program.finale().isEmpty() ? Stream.empty() : Stream.of(draft().withoutFinale());
    }

    private Stream<Draft> withThreadsInSequence() {
        return threads().boxed().flatMap(first -> threads()
                .filter(second -> second != first)
                .mapToObj(second -> draft().withMerged(first, second, Riffles.join(steps(first), steps(second)))));
    }

    private Stream<Draft> withoutStep() {
        return threads().boxed().flatMap(thread -> IntStream.range(0, steps(thread).size())
                .mapToObj(index -> draft().withoutStep(thread, index)));
    }

    private Stream<Draft> withoutOperationOfFinale() {
        return finale().mapToObj(index -> draft().withoutFinale(index));
    }

    private Stream<Draft> withThreadsMerged() {
        return threads().boxed().flatMap(first -> threads()
                .filter(second -> second > first && steps(first).size() + steps(second).size() <= MERGED)
                .boxed()
                .flatMap(second -> Riffles.of(steps(first), steps(second))
                        .map(steps -> draft().withMerged(first, second, steps))));
    }

    private Stream<Draft> withFinaleInOnlyThread() {
        return program.threads().size() == 1 && !program.finale().isEmpty()
                ? Stream.of(draft().withFinaleAfter(0))
                : Stream.empty();
    }

    private Stream<Draft> withSimplerStep() {
        return threads().boxed().flatMap(thread -> IntStream.range(0, steps(thread).size())
                .boxed()
                .flatMap(index -> steps(thread).get(index) instanceof Perform(Operation operation)
                        ? SimplerOperation.than(operation, spec)
                                .map(simpler -> draft().withStep(thread, index, simpler))
                        : Stream.empty()));
    }

    private Stream<Draft> withSimplerOperationInFinale() {
        return finale().boxed().flatMap(index -> SimplerOperation.than(program.finale().get(index), spec)
                .map(simpler -> draft().withFinale(index, simpler)));
    }
}
