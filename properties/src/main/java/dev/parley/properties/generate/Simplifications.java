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

/** The single simplifications of one program, each a {@link ShrinkCandidate} of its own. */
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
    Stream<ShrinkCandidate> all() {
        return Stream.<Supplier<Stream<ShrinkCandidate>>>of(
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

    private ShrinkCandidate candidate() {
        return new ShrinkCandidate(program);
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

    private Stream<ShrinkCandidate> withoutThread() {
        return threads().mapToObj(thread -> candidate().withoutThread(thread));
    }

    private Stream<ShrinkCandidate> withoutFinale() {
        return program.finale().isEmpty()
                ? Stream.empty()
                : Stream.of(candidate().withoutFinale());
    }

    private Stream<ShrinkCandidate> withThreadsInSequence() {
        return threads()
                .boxed()
                .flatMap(first -> threads()
                        .filter(second -> second != first)
                        .mapToObj(second -> candidate()
                                .withMerged(first, second, Interleavings.join(steps(first), steps(second)))));
    }

    private Stream<ShrinkCandidate> withoutStep() {
        return threads()
                .boxed()
                .flatMap(thread -> IntStream.range(0, steps(thread).size())
                        .mapToObj(index -> candidate().withoutStep(thread, index)));
    }

    private Stream<ShrinkCandidate> withoutOperationOfFinale() {
        return finale().mapToObj(index -> candidate().withoutFinale(index));
    }

    private Stream<ShrinkCandidate> withThreadsMerged() {
        return threads()
                .boxed()
                .flatMap(first -> threads()
                        .filter(second -> second > first
                                && steps(first).size() + steps(second).size() <= MERGED)
                        .boxed()
                        .flatMap(second -> Interleavings.of(steps(first), steps(second))
                                .map(steps -> candidate().withMerged(first, second, steps))));
    }

    private Stream<ShrinkCandidate> withFinaleInOnlyThread() {
        return program.threads().size() == 1 && !program.finale().isEmpty()
                ? Stream.of(candidate().withFinaleAfter(0))
                : Stream.empty();
    }

    private Stream<ShrinkCandidate> withSimplerStep() {
        return threads()
                .boxed()
                .flatMap(thread -> IntStream.range(0, steps(thread).size())
                        .boxed()
                        .flatMap(index -> steps(thread).get(index) instanceof Perform(Operation operation)
                                ? SimplerOperation.than(operation, spec)
                                        .map(simpler -> candidate().withStep(thread, index, simpler))
                                : Stream.empty()));
    }

    private Stream<ShrinkCandidate> withSimplerOperationInFinale() {
        return finale().boxed()
                .flatMap(index -> SimplerOperation.than(program.finale().get(index), spec)
                        .map(simpler -> candidate().withFinale(index, simpler)));
    }
}
