package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.List;

/** Which channels are passed on as values, and to which messages are transferred; as sets of bits. */
final class Passing {

    private final ImmutableList<String> channels;
    private long passedOn;
    private long transferredTo;

    private Passing(ImmutableList<String> channels) {
        this.channels = channels;
    }

    static Passing of(Topology topology) {
        Passing passing = new Passing(topology.channels().keySet().asList());
        for (Process process : topology.processes()) {
            passing.block(process.body());
        }
        return passing;
    }

    long passedOn() {
        return passedOn;
    }

    long transferredTo() {
        return transferredTo;
    }

    private void block(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Send send -> {
                value(send.message());
                if (send.manner() == Manner.TRANSFERRING
                        && send.channel() instanceof Expression.Constant(Value.Reference(String name))) {
                    transferredTo |= 1L << channels.indexOf(name);
                }
            }
            case Statement.Receive receive -> {
                if (receive.pattern() instanceof Pattern.Equal(Expression value)) {
                    value(value);
                }
            }
            case Statement.Select select -> {
                for (Statement.Branch branch : select.branches()) {
                    statement(branch.communication());
                    block(branch.body());
                }
                select.otherwise().ifPresent(this::block);
                select.timeout().ifPresent(this::block);
            }
            case Statement.Choose choose -> choose.alternatives().forEach(this::block);
            case Statement.When when -> {
                block(when.then());
                block(when.otherwise());
            }
            case Statement.While loop -> block(loop.body());
            case Statement.Repeat loop -> block(loop.body());
            case Statement.Let let -> value(let.value());
            case Statement.Open _,
                    Statement.Close _,
                    Statement.Claim _,
                    Statement.Pause _,
                    Statement.Stop _,
                    Statement.Crash _ -> {}
        }
    }

    private void value(Expression expression) {
        switch (expression) {
            case Expression.Constant(Value value) -> value(value);
            case Expression.Variable _ -> {}
            case Expression.Calculation calculation -> {
                value(calculation.left());
                value(calculation.right());
            }
            case Expression.Construction construction -> construction.fields().forEach(this::value);
        }
    }

    private void value(Value value) {
        switch (value) {
            case Value.Numeral _ -> {}
            case Value.Tagged tagged -> tagged.fields().forEach(this::value);
            case Value.Reference(String channel) -> passedOn |= 1L << channels.indexOf(channel);
        }
    }
}
