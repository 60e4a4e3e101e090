package dev.parley.properties.interleave.enact;

import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.StatementVisitor;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a topology from being enacted on real channels: whatever a queue has no operation for. */
public final class EnactmentObstacle implements StatementVisitor {

    private final Process process;
    private final List<String> obstacles = new ArrayList<>();

    private EnactmentObstacle(Process process) {
        this.process = process;
    }

    /** What stands against it, if anything does. */
    public static Optional<String> of(Topology topology) {
        Stream<String> channels = topology.channels().entrySet().stream()
                .filter(channel -> channel.getValue().overflow() != Overflow.BLOCK
                        || !channel.getValue().faults().equals(Faults.NONE)
                        || channel.getValue().closing() != Closing.NEVER)
                .map(channel -> "channel " + channel.getKey() + " overflows, has faults or can be closed");
        Stream<String> processes = topology.processes().stream().flatMap(process -> obstacles(process).stream());
        return Stream.concat(channels, processes).findFirst();
    }

    private static List<String> obstacles(Process process) {
        EnactmentObstacle found = new EnactmentObstacle(process);
        if (process.crashes() > 0) {
            found.no("crashes");
        }
        found.walk(process.body());
        return found.obstacles;
    }

    @Override
    public void sends(Statement.Send send) {
        if (send.manner() == Manner.TRANSFERRING) {
            no("waits until a message is received");
        }
    }

    @Override
    public void receives(Statement.Receive receive) {
        if (receive.pattern() instanceof Pattern.Fields || receive.pattern() instanceof Pattern.Equal) {
            no("looks for certain messages only");
        }
    }

    @Override
    public void closes(Statement.Close close) {
        no("closes a channel");
    }

    @Override
    public void selects(Statement.Select select) {
        no("selects");
    }

    @Override
    public void loops(Statement.While loop) {
        if (loop.body().stream()
                .noneMatch(each -> each instanceof Statement.Communication communication
                        && communication.manner() == Manner.WAITING)) {
            no("has a loop that need not wait");
        }
    }

    private void no(String what) {
        obstacles.add("process " + process.name() + " " + what);
    }
}
