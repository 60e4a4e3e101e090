package dev.parley.model.explore.machine;

import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.StatementVisitor;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;

/** To which channels messages are transferred, as a set of bits. */
final class Transfers implements StatementVisitor {

    private final Topology topology;
    private long channels;

    private Transfers(Topology topology) {
        this.topology = topology;
    }

    static long of(Topology topology) {
        Transfers transfers = new Transfers(topology);
        topology.processes().forEach(process -> transfers.walk(process.body()));
        return transfers.channels;
    }

    @Override
    public void sends(Statement.Send send) {
        if (send.manner() == Manner.TRANSFERRING
                && send.channel() instanceof Expression.Constant(Value.Reference(String name))) {
            channels |= 1L << topology.indexOfChannel(name);
        }
    }
}
