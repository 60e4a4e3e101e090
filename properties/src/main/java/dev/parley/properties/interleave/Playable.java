package dev.parley.properties.interleave;

import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a topology can be run on real channels: what a queue has no operation for cannot. */
final class Playable {

    private Playable() {}

    /** What stands against it, if anything does. */
    static Optional<String> obstacle(Topology topology) {
        Stream<Optional<String>> channels = topology.channels().entrySet().stream()
                .filter(channel -> channel.getValue().overflow() != Overflow.BLOCK
                        || !channel.getValue().faults().equals(Faults.NONE)
                        || channel.getValue().closing() != Closing.NEVER)
                .map(channel -> Optional.of(
                        "channel " + channel.getKey() + " overflows, has faults or can be closed"));
        Stream<Optional<String>> processes = topology.processes().stream()
                .map(process -> process.crashes() > 0
                        ? Optional.of("process " + process.name() + " crashes")
                        : block(process, process.body()));
        return Stream.concat(channels, processes).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> block(Process process, List<Statement> body) {
        return body.stream()
                .map(statement -> statement(process, statement))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> statement(Process process, Statement statement) {
        return switch (statement) {
            case Statement.Send send ->
                send.manner() == Manner.TRANSFERRING ? no(process, "waits until a message is received") : Optional.empty();
            case Statement.Receive receive ->
                receive.pattern() instanceof Pattern.Fields || receive.pattern() instanceof Pattern.Equal
                        ? no(process, "looks for certain messages only")
                        : Optional.empty();
            case Statement.Close _ -> no(process, "closes a channel");
            case Statement.Select _ -> no(process, "selects");
            case Statement.Choose choose ->
                choose.alternatives().stream()
                        .map(alternative -> block(process, alternative))
                        .flatMap(Optional::stream)
                        .findFirst();
            case Statement.When when -> block(process, when.then()).or(() -> block(process, when.otherwise()));
            case Statement.While loop -> {
                boolean waits = loop.body().stream()
                        .anyMatch(each -> each instanceof Statement.Communication communication
                                && communication.manner() == Manner.WAITING);
                yield waits ? block(process, loop.body()) : no(process, "has a loop that need not wait");
            }
            case Statement.Repeat loop -> block(process, loop.body());
            case Statement.Let _,
                    Statement.Open _,
                    Statement.Claim _,
                    Statement.Pause _,
                    Statement.Stop _,
                    Statement.Crash _ -> Optional.empty();
        };
    }

    private static Optional<String> no(Process process, String what) {
        return Optional.of("process " + process.name() + " " + what);
    }
}
