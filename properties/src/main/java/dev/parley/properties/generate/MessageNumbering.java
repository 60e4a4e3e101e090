package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Send;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;

/** The messages of a program: 1, 2, 3 and so on in program order, thread 0 first, the finale last. */
final class MessageNumbering {

    private int last;

    private MessageNumbering() {}

    /** The same program with its messages numbered. */
    static Program numbered(Program program) {
        MessageNumbering messages = new MessageNumbering();
        ImmutableList.Builder<ImmutableList<Step>> threads = ImmutableList.builder();
        for (ImmutableList<Step> thread : program.threads()) {
            ImmutableList.Builder<Step> steps = ImmutableList.builderWithExpectedSize(thread.size());
            for (Step step : thread) {
                steps.add(messages.next(step));
            }
            threads.add(steps.build());
        }
        ImmutableList.Builder<Operation> finale = ImmutableList.builder();
        for (Operation operation : program.finale()) {
            finale.add(messages.next(operation));
        }
        return new Program(threads.build(), finale.build());
    }

    static boolean areNumbered(Program program) {
        return numbered(program).equals(program);
    }

    private Step next(Step step) {
        return switch (step) {
            case Perform(Operation operation) -> new Perform(next(operation));
            case Interrupt interrupt -> interrupt;
        };
    }

    private Operation next(Operation operation) {
        return operation instanceof Sending sending ? next(sending) : operation;
    }

    private Operation next(Sending sending) {
        return switch (sending) {
            case Send send -> new Send(++last);
            case TrySend send -> new TrySend(++last);
            case TimedSend send -> new TimedSend(++last, send.timeout());
        };
    }
}
