package dev.parley.properties.generate;

import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Perform;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What tests look for in programs. */
final class Looking {

    private Looking() {}

    static Stream<Operation> operations(List<Step> thread) {
        return thread.stream().filter(Perform.class::isInstance).map(step -> ((Perform) step).operation());
    }

    static Stream<Operation> operations(Program program) {
        return program.threads().stream().flatMap(Looking::operations);
    }

    static long threadsWith(Program program, Predicate<Operation> what) {
        return program.threads().stream()
                .filter(thread -> operations(thread).anyMatch(what))
                .count();
    }

    static long steps(Program program) {
        return program.threads().stream().mapToInt(List::size).sum();
    }
}
