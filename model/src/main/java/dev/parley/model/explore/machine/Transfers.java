package dev.parley.model.explore.machine;

import dev.parley.model.system.Expression;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.List;

/** To which channels messages are transferred, as a set of bits. */
final class Transfers {

    private final Topology topology;
    private long channels;

    private Transfers(Topology topology) {
        this.topology = topology;
    }

    static long of(Topology topology) {
        Transfers transfers = new Transfers(topology);
        for (Process process : topology.processes()) {
            transfers.block(process.body());
        }
        return transfers.channels;
    }

    private void block(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Send send -> {
                if (send.manner() == Manner.TRANSFERRING
                        && send.channel() instanceof Expression.Constant(Value.Reference(String name))) {
                    channels |= 1L << topology.indexOfChannel(name);
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
            case Statement.Receive _,
                    Statement.Let _,
                    Statement.Open _,
                    Statement.Close _,
                    Statement.Claim _,
                    Statement.Pause _,
                    Statement.Stop _,
                    Statement.Crash _ -> {}
        }
    }
}
