package dev.parley.model.explore;

import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.equalTo;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.orAfterSomeTime;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Communication;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small topologies at random, of all that processes and channels can do; every variable is observed. */
final class RandomTopology {

    private final Random random;
    private final List<ChannelSpec> specs = new ArrayList<>();
    private final boolean loops;

    /**
     * @param loops whether processes may go on for ever
     */
    RandomTopology(long seed, boolean loops) {
        this.random = new Random(seed);
        this.loops = loops;
    }

    Topology draw() {
        Topology.Builder builder = Topology.named("random");
        int channels = 1 + random.nextInt(3);
        for (int i = 0; i < channels; i++) {
            specs.add(spec());
            builder.channel("c" + i, specs.get(i));
        }
        int processes = 2 + random.nextInt(2);
        for (int i = 0; i < processes; i++) {
            List<Statement> body = new ArrayList<>();
            // So that a variable exists wherever it is looked at.
            body.add(let("x", 0));
            body.add(let("n", 0));
            body.add(let("a", 0));
            body.addAll(block(1 + random.nextInt(3), 2));
            if (loops && random.nextInt(2) == 0) {
                List<Statement> endless = new ArrayList<>(List.of(pause()));
                endless.addAll(block(1 + random.nextInt(2), 1));
                body.add(forever(endless.toArray(new Statement[0])));
            }
            if (random.nextInt(3) == 0) {
                builder.server("p" + i, body.toArray(new Statement[0]));
            } else {
                builder.process("p" + i, body.toArray(new Statement[0]));
            }
            builder.observing("x", "n", "a");
            if (random.nextInt(6) == 0) {
                builder.crashing(1, random.nextBoolean() ? new String[] {"n"} : new String[0]);
                builder.observing("x", "n", "a");
            }
        }
        return builder.build();
    }

    private ChannelSpec spec() {
        if (random.nextInt(4) == 0) {
            return random.nextInt(3) == 0 ? ChannelSpec.rendezvous().closing(Closing.DRAINS) : ChannelSpec.rendezvous();
        }
        ChannelSpec spec =
                !loops && random.nextInt(4) == 0 ? ChannelSpec.unbounded() : ChannelSpec.bounded(1 + random.nextInt(2));
        spec = spec.ordered(any(Ordering.values()));
        if (spec.capacity() instanceof Capacity.Bounded && random.nextInt(4) == 0) {
            spec = spec.overflowing(any(Overflow.values()));
        }
        if (random.nextInt(3) == 0) {
            spec = spec.closing(any(Closing.values()));
        }
        return switch (random.nextInt(7)) {
            case 0 -> spec.lossy();
            case 1 -> spec.losing(1);
            case 2 -> spec.duplicating(1);
            case 3 -> spec.ordered(Ordering.TOTAL_FIFO).reordering(1 + random.nextInt(2));
            default -> spec;
        };
    }

    private ImmutableList<Statement> block(int length, int depth) {
        ImmutableList.Builder<Statement> block = ImmutableList.builder();
        for (int i = 0; i < length; i++) {
            block.add(statement(depth));
        }
        return block.build();
    }

    private Statement statement(int depth) {
        if (depth == 0) {
            return random.nextInt(8) == 0 ? pause() : communication();
        }
        ImmutableList<Statement> inner = block(1 + random.nextInt(2), depth - 1);
        Statement[] body = inner.toArray(new Statement[0]);
        return switch (random.nextInt(16)) {
            case 0 -> choose(inner, block(random.nextInt(2), depth - 1));
            case 1 -> when(condition(), inner, block(random.nextInt(2), depth - 1));
            case 2 -> repeat(1 + random.nextInt(2), body);
            case 3 -> let("n", variable("n").plus(1).modulo(3));
            case 4 -> closing();
            case 5 -> loop(variable("n").less(2), let("n", variable("n").plus(1)), inner.get(0));
            case 6, 7, 8 -> selection(depth);
            case 9 -> random.nextInt(4) == 0 ? claim(variable("n").less(2), "n is small") : pause();
            case 10 -> random.nextInt(3) == 0 ? stop() : communication();
            case 11 -> when(variable("x").hasTag("ping"), open(variable("x"), "ping", "n"), communication());
            default -> communication();
        };
    }

    private Statement selection(int depth) {
        List<Statement.Branch> branches = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            branches.add(on(
                    random.nextInt(3) == 0 ? condition() : always(),
                    waiting(),
                    block(random.nextInt(2), depth - 1).toArray(new Statement[0])));
        }
        Statement.Select select = select(branches.toArray(new Statement.Branch[0]));
        Statement[] instead = block(1, depth - 1).toArray(new Statement[0]);
        return switch (random.nextInt(4)) {
            case 0 -> otherwise(select, instead);
            case 1 -> orAfterSomeTime(select, instead);
            default -> select;
        };
    }

    private Condition condition() {
        return switch (random.nextInt(5)) {
            case 0 -> variable("x").hasTag("ping");
            case 1 -> variable("x").is(variable("n"));
            case 2 -> variable("n").less(1).or(variable("a").is(1));
            case 3 -> variable("a").is(-1).not();
            default -> variable("n").more(0).and(variable("x").isNot(1));
        };
    }

    private Statement closing() {
        int channel = random.nextInt(specs.size());
        if (specs.get(channel).closing() == Closing.NEVER) {
            return communication();
        }
        return random.nextBoolean() ? close("c" + channel) : close("c" + channel, "a");
    }

    private Communication waiting() {
        return random.nextBoolean()
                ? new Statement.Send(target(), payload(), Manner.WAITING, answer())
                : new Statement.Receive(target(), pattern(), Manner.WAITING, answer());
    }

    private Communication communication() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Statement.Send(target(), payload(), any(List.of(Manner.TRYING, Manner.TIMED)), Optional.of("a"));
            case 1 ->
                new Statement.Receive(target(), pattern(), any(List.of(Manner.TRYING, Manner.TIMED)), Optional.of("a"));
            case 2 -> {
                int channel = random.nextInt(specs.size());
                ChannelSpec spec = specs.get(channel);
                yield spec.ordering() == Ordering.PER_PRODUCER_FIFO
                                || spec.faults().overtaking() > 0
                                || spec.faults().copies() > 0
                        ? waiting()
                        : new Statement.Send(channel("c" + channel), payload(), Manner.TRANSFERRING, answer());
            }
            default -> waiting();
        };
    }

    private Optional<String> answer() {
        return random.nextInt(2) == 0 ? Optional.of("a") : Optional.empty();
    }

    private Expression target() {
        return channel("c" + random.nextInt(specs.size()));
    }

    private Expression payload() {
        return switch (random.nextInt(6)) {
            case 0 -> message("ping", number(1));
            case 1 -> message("pong");
            case 2 -> variable("n");
            case 3 -> message("ping", variable("n"));
            default -> number(random.nextInt(2));
        };
    }

    private Pattern pattern() {
        return switch (random.nextInt(6)) {
            case 0 -> new Pattern.Ignored();
            case 1 -> tagged("ping", "n");
            case 2 -> equalTo(random.nextBoolean() ? number(1) : variable("n"));
            default -> new Pattern.Any("x");
        };
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
