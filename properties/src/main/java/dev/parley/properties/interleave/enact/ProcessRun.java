package dev.parley.properties.interleave.enact;

import dev.parley.model.channel.Channel;
import dev.parley.model.explore.Ending;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.model.system.ChannelUse;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Value;
import dev.parley.model.system.Variables;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One process of a topology, carried out on real channels, statement by statement. */
final class ProcessRun {

    /** In virtual time. */
    private static final Duration SOME_TIME = Duration.ofMillis(10);

    private final Process process;
    private final TopologyRun topology;
    private final Variables variables = new Variables();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private String place = Ending.ENDED;

    /** A block that is being carried out: up to where, and whether it may begin again. */
    private static final class Frame {
        final List<Statement> block;
        boolean again;
        int next;

        Frame(List<Statement> block) {
            this.block = block;
        }
    }

    /** The process is over before its last statement. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    ProcessRun(Process process, TopologyRun topology) {
        this.process = process;
        this.topology = topology;
    }

    void run() {
        try {
            block(new Frame(process.body()));
        } catch (Stopped _) {
            frames.clear();
        }
    }

    private void block(Frame frame) {
        frames.push(frame);
        for (frame.next = 0; frame.next < frame.block.size(); ) {
            Statement statement = frame.block.get(frame.next++);
            carryOut(statement);
        }
        frames.pop();
    }

    private void carryOut(Statement statement) {
        switch (statement) {
            case Statement.Send send -> send(send);
            case Statement.Receive receive -> receive(receive);
            case Statement.Choose choose ->
                block(new Frame(choose.alternatives()
                        .get(topology.choice(choose.alternatives().size()))));
            case Statement.When when ->
                block(new Frame(variables.test(when.condition()) ? when.then() : when.otherwise()));
            case Statement.While loop -> {
                while (variables.test(loop.condition())) {
                    Frame frame = new Frame(loop.body());
                    frame.again = true;
                    block(frame);
                }
            }
            case Statement.Repeat loop -> {
                for (int left = variables.number(loop.times()); left > 0; left--) {
                    Frame frame = new Frame(loop.body());
                    frame.again = left > 1;
                    block(frame);
                }
            }
            case Statement.Let let -> variables.set(let.variable(), variables.value(let.value()));
            case Statement.Open open -> {
                Value message = variables.value(open.message());
                claim(
                        variables.open(message, open.tag(), open.variables()),
                        process.name() + " takes " + open.message() + " for " + open.tag() + "("
                                + String.join(", ", open.variables()) + ")");
            }
            case Statement.Claim claim -> claim(variables.test(claim.condition()), claim.text());
            case Statement.Pause _ -> topology.pause();
            case Statement.Stop _, Statement.Crash _ -> throw new Stopped();
            case Statement.Close _, Statement.Select _ ->
                throw new IllegalStateException("not to be carried out on real channels: " + statement);
        }
    }

    /** Whoever breaks a claim is stopped, as in the model, where nothing comes after it. */
    private void claim(boolean holds, String text) {
        if (!holds) {
            topology.broken(text);
            throw new Stopped();
        }
    }

    private void send(Statement.Send send) {
        Value message = variables.value(send.message());
        int number = topology.number(message);
        Operation operation = switch (send.manner()) {
            case WAITING -> new Operation.Send(number);
            case TRYING -> new Operation.TrySend(number);
            case TIMED -> new Operation.TimedSend(number, SOME_TIME);
            case TRANSFERRING -> throw new IllegalStateException("not to be carried out on real channels: " + send);
        };
        Outcome outcome = perform(send, new Exchange(channel(send), send.toString(), Optional.of(message), operation));
        answer(send, outcome instanceof Outcome.Accepted);
    }

    private void receive(Statement.Receive receive) {
        Operation operation = switch (receive.manner()) {
            case WAITING -> new Operation.Receive();
            case TRYING -> new Operation.TryReceive();
            case TIMED -> new Operation.TimedReceive(SOME_TIME);
            case TRANSFERRING -> throw new IllegalStateException("nobody transfers by receiving: " + receive);
        };
        Outcome outcome =
                perform(receive, new Exchange(channel(receive), receive.toString(), Optional.empty(), operation));
        Value message = outcome instanceof Outcome.Received(int number)
                ? topology.message(number)
                : new Value.Numeral(Notation.MISSED);
        if (receive.pattern() instanceof Pattern.Any(String variable)) {
            variables.set(variable, message);
        }
        answer(receive, outcome instanceof Outcome.Received);
    }

    private String channel(Statement.Communication communication) {
        if (variables.value(communication.channel()) instanceof Value.Reference(String name)) {
            return name;
        }
        throw new IllegalStateException("process " + process.name() + " cannot " + communication + ": "
                + variables.value(communication.channel()) + " is no channel");
    }

    private Outcome perform(Statement.Communication communication, Exchange exchange) {
        Channel<Integer> channel = topology.channel(exchange.channel());
        exchanges.add(exchange);
        place = communication.toString();
        Outcome outcome = topology.perform(channel, exchange);
        place = Ending.ENDED;
        return outcome;
    }

    private void answer(Statement.Communication communication, boolean done) {
        if (communication.answer().isPresent()) {
            variables.set(communication.answer().get(), new Value.Numeral(done ? Notation.DONE : Notation.MISSED));
        } else if (!done) {
            claim(false, process.name() + " goes on as if it could " + communication + ", but it could not");
        }
    }

    String name() {
        return process.name();
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    Variables variables() {
        return variables;
    }

    /** Where it is; {@link Ending#ENDED} if it waits for nothing. */
    String place() {
        return place;
    }

    /** What it could still do after what it is at. */
    ChannelUse outlook(Set<String> passedOn) {
        ChannelUse outlook = ChannelUse.NOTHING;
        for (Frame frame : frames) {
            outlook = outlook.and(ChannelUse.of(
                    frame.again ? frame.block : frame.block.subList(frame.next, frame.block.size()), passedOn));
        }
        return outlook;
    }
}
