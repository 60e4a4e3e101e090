package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one process does to channels, in Promela. */
final class PromelaChannels {

    private static final String BROKEN = "assert(false)";

    private final Process process;
    private final Topology topology;
    private final ShapeInference shapes;
    private final IdentifierTable names;
    private final PromelaValues values;
    private final PromelaPatterns patterns;

    PromelaChannels(
            Process process,
            Topology topology,
            ShapeInference shapes,
            IdentifierTable names,
            PromelaValues values,
            PromelaPatterns patterns) {
        this.process = process;
        this.topology = topology;
        this.shapes = shapes;
        this.names = names;
        this.values = values;
        this.patterns = patterns;
    }

    private String text(Expression channel) {
        return values.of(channel).field(0);
    }

    /** What the channel promises; one that is computed is a plain one, of which only the capacity is not known. */
    private ChannelSpec spec(Expression channel) {
        if (channel instanceof Expression.Constant(Value.Reference(String name))) {
            return topology.channels().getOrDefault(name, ChannelSpec.bounded(1));
        }
        List<ChannelSpec> all = new ArrayList<>();
        topology.channels().forEach((name, spec) -> {
            if (shapes.passedOn().contains(name)) {
                all.add(spec);
            }
        });
        Optional<ChannelSpec> rendezvous =
                all.stream().filter(PromelaChannels::isRendezvous).findFirst();
        return rendezvous.or(() -> all.stream().findFirst()).orElse(ChannelSpec.bounded(1));
    }

    private static boolean isRendezvous(ChannelSpec spec) {
        return spec.capacity() instanceof Capacity.Rendezvous;
    }

    private String closed(Expression channel) {
        String name = ((Value.Reference) ((Expression.Constant) channel).value()).channel();
        return names.of("closed", "closed_" + name);
    }

    /** All ways in which a communication can go. */
    List<PromelaOption> options(Statement.Communication communication, Condition guard, ControlPoint next) {
        ChannelSpec spec = spec(communication.channel());
        boolean waits = communication.manner() == Manner.WAITING || communication.manner() == Manner.TRANSFERRING;
        if (isRendezvous(spec) && !(waits && guard instanceof Condition.Always)) {
            throw new UnsupportedOperationException("process " + process.name() + " tries " + communication.channel()
                    + ", a rendezvous, or does so on a condition: Promela cannot ask whether somebody is there");
        }
        String condition = guard instanceof Condition.Always ? "" : values.condition(guard);
        return switch (communication) {
            case Statement.Send send -> sends(send, spec, condition, next);
            case Statement.Receive receive -> receives(receive, spec, condition, next);
        };
    }

    private static String all(String... conditions) {
        List<String> parts = new ArrayList<>(List.of(conditions));
        parts.removeIf(String::isEmpty);
        return String.join(" && ", parts);
    }

    private static PromelaOption option(
            Set<String> written, ControlPoint next, String condition, List<String> statements) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        if (!condition.isEmpty()) {
            all.add(condition);
        }
        return new PromelaOption(all.addAll(statements).build(), ImmutableSet.copyOf(written), next);
    }

    private List<String> told(Statement.Communication communication, int how) {
        return communication
                .answer()
                .map(answer -> values.assign(answer, ValueParts.plain(Integer.toString(how))))
                .orElse(List.of());
    }

    private PromelaOption missed(Statement.Communication communication, int how, String condition, ControlPoint next) {
        List<String> statements = new ArrayList<>();
        if (communication.answer().isEmpty()) {
            statements.add(BROKEN);
        } else {
            statements.addAll(told(communication, how));
            if (communication instanceof Statement.Receive receive) {
                for (String variable : PromelaPatterns.variables(receive.pattern())) {
                    statements.addAll(values.assign(variable, ValueParts.plain(ValueParts.NONE)));
                }
            }
        }
        return option(LiveVariables.written(communication), next, condition, statements);
    }

    private List<PromelaOption> sends(Statement.Send send, ChannelSpec spec, String guard, ControlPoint next) {
        String channel = text(send.channel());
        if (send.manner() == Manner.TRANSFERRING && !isRendezvous(spec)) {
            throw new UnsupportedOperationException("process " + process.name() + " transfers to " + send.channel()
                    + ", and in Promela no step of a receiver lets its sender go on, but on a rendezvous");
        }
        String message = channel
                + (spec.ordering() == Ordering.PRIORITY ? "!!" : "!")
                + String.join(", ", values.of(send.message()).as(shapes.channel(send.channel())));
        boolean closes = spec.closing() != Closing.NEVER;
        String open = closes ? "!" + closed(send.channel()) : "";
        Set<String> written = LiveVariables.written(send);
        List<PromelaOption> options = new ArrayList<>();
        if (closes) {
            options.add(missed(send, Notation.CLOSED, all(guard, closed(send.channel())), next));
        }
        List<String> done = told(send, Notation.DONE);
        String room = all(guard, open);
        for (int copies = 0; copies <= spec.faults().copies(); copies++) {
            List<String> statements = new ArrayList<>(List.of(message));
            statements.addAll(Collections.nCopies(
                    copies, "if :: nfull(" + channel + ") -> " + message + " :: full(" + channel + ") fi"));
            statements.addAll(done);
            options.add(option(written, next, room.isEmpty() ? "" : all(room, "nfull(" + channel + ")"), statements));
        }
        losses(send, spec, channel, room, next, options);
        String full = all(room, "full(" + channel + ")");
        if (spec.capacity() instanceof Capacity.Unbounded) {
            options.add(option(written, next, full, List.of(BROKEN)));
            return options;
        }
        if (isRendezvous(spec)) {
            return options;
        }
        switch (spec.overflow()) {
            case BLOCK -> {
                if (send.manner() != Manner.WAITING) {
                    options.add(missed(send, Notation.MISSED, full, next));
                }
            }
            case REFUSE -> options.add(missed(send, Notation.MISSED, full, next));
            case DROP_NEWEST -> options.add(option(written, next, full, done));
            case DROP_OLDEST -> {
                List<String> statements = new ArrayList<>(
                        List.of(channel + "?" + PromelaPatterns.wildcards(shapes.channel(send.channel())), message));
                statements.addAll(done);
                options.add(option(written, next, full, statements));
            }
        }
        return options;
    }

    private void losses(
            Statement.Send send,
            ChannelSpec spec,
            String channel,
            String room,
            ControlPoint next,
            List<PromelaOption> options) {
        if (spec.faults().losses() == 0) {
            return;
        }
        List<String> statements = new ArrayList<>();
        String condition = all(room, "nfull(" + channel + ")");
        if (spec.faults().losses() != Faults.ANY) {
            String lost = names.of(
                    "lost", "lost_" + ((Value.Reference) ((Expression.Constant) send.channel()).value()).channel());
            condition = all(condition, lost + " < " + spec.faults().losses());
            statements.add(lost + "++");
        }
        statements.addAll(told(send, Notation.DONE));
        options.add(option(LiveVariables.written(send), next, condition, statements));
    }

    private List<PromelaOption> receives(Statement.Receive receive, ChannelSpec spec, String guard, ControlPoint next) {
        String channel = text(receive.channel());
        ValueShape shape = shapes.channel(receive.channel());
        String pattern = patterns.text(receive.pattern(), shape);
        boolean selective = PromelaPatterns.isSelective(receive.pattern()) && !isRendezvous(spec);
        List<String> statements = new ArrayList<>(List.of(channel + (selective ? "??" : "?") + pattern));
        statements.addAll(patterns.rest(receive.pattern(), shape));
        statements.addAll(told(receive, Notation.DONE));
        String there = patterns.there(receive, channel, shape);
        Set<String> written = LiveVariables.written(receive);
        List<PromelaOption> options = new ArrayList<>();
        options.add(option(written, next, guard.isEmpty() ? "" : all(guard, there), statements));
        String none = all(guard, patterns.none(receive, channel, shape));
        boolean closes = spec.closing() != Closing.NEVER;
        if (closes) {
            options.add(missed(receive, Notation.CLOSED, all(none, closed(receive.channel())), next));
        }
        if (receive.manner() != Manner.WAITING) {
            options.add(missed(
                    receive, Notation.MISSED, closes ? all(none, "!" + closed(receive.channel())) : none, next));
        }
        return options;
    }

    /**
     * A select takes the first message that any of its branches wants; in Promela, each branch looks for its own. That
     * is the same where a channel is received from in one branch only.
     */
    void check(Statement.Select select) {
        List<Expression> selective = new ArrayList<>();
        for (Statement.Branch branch : select.branches()) {
            if (branch.communication() instanceof Statement.Receive receive) {
                if (selective.contains(receive.channel()) && !isRendezvous(spec(receive.channel()))) {
                    throw new UnsupportedOperationException(
                            "process " + process.name() + " selects between messages of " + receive.channel()
                                    + ": in Promela, each branch would look for its own, whatever came first");
                }
                selective.add(receive.channel());
            }
        }
    }

    /** That no branch of a select is enabled. */
    String noneOf(Statement.Select select) {
        List<String> all = new ArrayList<>();
        for (Statement.Branch branch : select.branches()) {
            Statement.Communication communication = branch.communication();
            ChannelSpec spec = spec(communication.channel());
            String channel = text(communication.channel());
            String open = spec.closing() == Closing.NEVER ? "" : "!" + closed(communication.channel());
            if (isRendezvous(spec)) {
                throw new UnsupportedOperationException(
                        "process " + process.name() + " does something else if nobody is at " + communication.channel()
                                + ", a rendezvous, which Promela cannot ask");
            }
            String blocked = switch (communication) {
                case Statement.Send _ ->
                    spec.overflow() != Overflow.BLOCK || spec.capacity() instanceof Capacity.Unbounded
                            ? "false"
                            : all(open, "full(" + channel + ")");
                case Statement.Receive receive ->
                    all(open, patterns.none(receive, channel, shapes.channel(receive.channel())));
            };
            all.add(
                    branch.guard() instanceof Condition.Always
                            ? blocked
                            : "(!(" + values.condition(branch.guard()) + ") || (" + blocked + "))");
        }
        return all.isEmpty() ? "true" : String.join(" && ", all);
    }

    List<PromelaOption> close(Statement.Close close, ControlPoint next) {
        if (!(close.channel() instanceof Expression.Constant)) {
            throw new UnsupportedOperationException(
                    "process " + process.name() + " closes a channel that is computed: name it");
        }
        ChannelSpec spec = spec(close.channel());
        if (spec.closing() == Closing.NEVER) {
            throw new IllegalArgumentException(
                    "process " + process.name() + " closes " + close.channel() + ", which cannot be closed");
        }
        String closed = closed(close.channel());
        List<String> statements = new ArrayList<>(List.of(closed + " = true"));
        if (spec.closing() == Closing.ABORTS) {
            String channel = text(close.channel());
            statements.add("do :: " + channel + "?" + PromelaPatterns.wildcards(shapes.channel(close.channel()))
                    + " :: empty(" + channel + ") -> break od");
        }
        close.answer().ifPresent(answer -> statements.addAll(values.assign(answer, ValueParts.plain("1"))));
        List<String> again = close.answer()
                .map(answer -> values.assign(answer, ValueParts.plain("-1")))
                .orElse(List.of(BROKEN));
        Set<String> written = ImmutableSet.copyOf(close.answer().stream().toList());
        return List.of(option(written, next, "!" + closed, statements), option(written, next, closed, again));
    }
}
