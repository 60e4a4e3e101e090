package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A program being taken apart. Its threads keep their numbers while others go, so that interrupts still find them; only
 * the finished program is numbered anew.
 */
final class ShrinkCandidate {

    private final TreeMap<Integer, List<Step>> threads = new TreeMap<>();
    private final List<Operation> finale;

    ShrinkCandidate(Program program) {
        for (int thread = 0; thread < program.threads().size(); thread++) {
            threads.put(thread, new ArrayList<>(program.threads().get(thread)));
        }
        finale = new ArrayList<>(program.finale());
    }

    ShrinkCandidate withoutThread(int thread) {
        threads.remove(thread);
        return this;
    }

    ShrinkCandidate withoutStep(int thread, int index) {
        steps(thread).remove(index);
        return this;
    }

    ShrinkCandidate withStep(int thread, int index, Operation operation) {
        steps(thread).set(index, new Perform(operation));
        return this;
    }

    ShrinkCandidate withoutFinale() {
        finale.clear();
        return this;
    }

    ShrinkCandidate withoutFinale(int index) {
        finale.remove(index);
        return this;
    }

    ShrinkCandidate withFinale(int index, Operation operation) {
        finale.set(index, operation);
        return this;
    }

    /** The finale follows the last step of this thread. */
    ShrinkCandidate withFinaleAfter(int thread) {
        finale.forEach(operation -> steps(thread).add(new Perform(operation)));
        return withoutFinale();
    }

    /** One thread does what two did, in this order; whoever interrupted the other now interrupts the one. */
    ShrinkCandidate withMerged(int thread, int other, List<Step> steps) {
        threads.remove(other);
        threads.put(thread, new ArrayList<>(steps));
        threads.values()
                .forEach(all -> all.replaceAll(step ->
                        step instanceof Interrupt(int target) && target == other ? new Interrupt(thread) : step));
        return this;
    }

    private List<Step> steps(int thread) {
        return threads.computeIfAbsent(thread, absent -> new ArrayList<>());
    }

    /**
     * What is left: without interrupts of a thread that is gone or of the thread itself, without threads that have no
     * steps. A finale alone becomes the only thread. Empty when there is nothing left to do.
     */
    Optional<Program> program() {
        boolean changed = true;
        while (changed) {
            changed = threads.values().removeIf(List::isEmpty);
            for (var thread : threads.entrySet()) {
                changed |= thread.getValue()
                        .removeIf(step -> step instanceof Interrupt(int target)
                                && (target == thread.getKey() || !threads.containsKey(target)));
            }
        }
        if (threads.isEmpty() && !finale.isEmpty()) {
            withFinaleAfter(0);
        }
        if (threads.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>(threads.keySet());
        ImmutableList<ImmutableList<Step>> renumbered = threads.values().stream()
                .map(steps -> steps.stream()
                        .map(step ->
                                step instanceof Interrupt(int target) ? new Interrupt(numbers.indexOf(target)) : step)
                        .collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new Program(renumbered, ImmutableList.copyOf(finale)));
    }
}
