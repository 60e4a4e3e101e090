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
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The steps of one process in TLA+. */
final class TlaProcess {

    private final Process process;
    private final Topology topology;
    private final Shapes shapes;
    private final String name;
    private final TlaValues values;
    private final TlaRun run;
    private final Live live;
    private final List<TlaStep> steps = new ArrayList<>();

    TlaProcess(Process process, Topology topology, Shapes shapes, String name) {
        if (process.crashes() > 0) {
            throw new UnsupportedOperationException(
                    "process " + process.name() + " may crash at any time, which is not exported to TLA+");
        }
        this.process = process;
        this.topology = topology;
        this.shapes = shapes;
        this.name = name;
        this.values = new TlaValues(name);
        this.live = new Live(
                process,
                ImmutableSet.<String>builder()
                        .addAll(topology.observed().get(process.name()))
                        .addAll(process.kept())
                        .build());
        this.run = new TlaRun(process, values, live);
        Deque<Place> open = run.open();
        while (!open.isEmpty()) {
            stop(open.remove());
        }
    }

    List<TlaStep> steps() {
        return steps;
    }

    TlaRun run() {
        return run;
    }

    private void stop(Place place) {
        String from = run.label(place);
        run.leave(place);
        switch (place.statement()) {
            case Statement.Communication communication -> communicate(from, communication, "TRUE", place.next());
            case Statement.Select select -> {
                check(select);
                for (Statement.Branch branch : select.branches()) {
                    communicate(
                            from,
                            branch.communication(),
                            values.condition(branch.guard(), TlaPath.BEGIN),
                            place.into(branch.body()));
                }
                for (ImmutableList<Statement> body : bodies(select)) {
                    add(from, List.of(noneOf(select)), List.of(), TlaPath.BEGIN, place.into(body));
                }
            }
            case Statement.Close close -> close(from, close, place.next());
            case Statement.Pause _ -> add(from, List.of(), List.of(), TlaPath.BEGIN, place.next());
            default -> throw new AssertionError("no process stops at " + place.statement());
        }
    }

    /** A select takes the first message that any of its branches wants; here, each branch looks for its own. */
    private void check(Statement.Select select) {
        List<Expression> channels = new ArrayList<>();
        for (Statement.Branch branch : select.branches()) {
            if (branch.communication() instanceof Statement.Receive receive) {
                if (channels.contains(receive.channel()) && !isRendezvous(spec(receive.channel()))) {
                    throw new UnsupportedOperationException("process " + process.name() + " selects between messages of "
                            + receive.channel() + ", which is not exported to TLA+");
                }
                channels.add(receive.channel());
            }
        }
    }

    private static List<ImmutableList<Statement>> bodies(Statement.Select select) {
        List<ImmutableList<Statement>> bodies = new ArrayList<>();
        select.otherwise().ifPresent(bodies::add);
        select.timeout().ifPresent(bodies::add);
        return bodies;
    }

    private void add(String from, List<String> guards, List<String> effects, TlaPath path, Place next) {
        add(from, guards, effects, Optional.empty(), run.from(next, path));
    }

    private void add(
            String from,
            List<String> guards,
            List<String> effects,
            Optional<TlaStep.Meeting> meeting,
            List<TlaPath> paths) {
        steps.add(new TlaStep(
                name,
                from,
                guards.stream().filter(guard -> !guard.equals("TRUE")).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(effects),
                meeting,
                ImmutableList.copyOf(paths)));
    }

    private ChannelSpec spec(Expression channel) {
        if (channel instanceof Expression.Constant(Value.Reference(String reference))) {
            return topology.channels().getOrDefault(reference, ChannelSpec.bounded(1));
        }
        List<ChannelSpec> all = topology.channels().entrySet().stream()
                .filter(each -> shapes.passedOn().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (all.stream().map(TlaProcess::isRendezvous).distinct().count() > 1) {
            throw new UnsupportedOperationException("process " + process.name() + " uses " + channel
                    + ", which may be a rendezvous or not: TLA+ would need both steps");
        }
        return all.stream().findFirst().orElse(ChannelSpec.bounded(1));
    }

    private static boolean isRendezvous(ChannelSpec spec) {
        return spec.capacity() instanceof Capacity.Rendezvous;
    }

    private TlaPath told(Statement.Communication communication, int how) {
        return communication.answer()
                .map(answer -> TlaPath.BEGIN.with(answer, TlaValues.number(Integer.toString(how))))
                .orElse(TlaPath.BEGIN);
    }

    private void missed(String from, Statement.Communication communication, int how, List<String> guards, Place next) {
        if (communication.answer().isEmpty()) {
            add(from, guards, List.of(), Optional.empty(), List.of(run.broken(TlaPath.BEGIN)));
            return;
        }
        TlaPath path = told(communication, how);
        for (String variable : Live.written(communication)) {
            if (!communication.answer().equals(Optional.of(variable))) {
                path = path.with(variable, TlaValues.ZERO);
            }
        }
        add(from, guards, List.of(), path, next);
    }

    private void communicate(String from, Statement.Communication communication, String guard, Place next) {
        ChannelSpec spec = spec(communication.channel());
        String channel = values.channel(communication.channel(), TlaPath.BEGIN);
        boolean waits = communication.manner() == Manner.WAITING || communication.manner() == Manner.TRANSFERRING;
        if (isRendezvous(spec)) {
            if (!waits || spec.closing() != Closing.NEVER) {
                throw new UnsupportedOperationException("process " + process.name() + " tries " + channel
                        + ", or it can be closed, and it is a rendezvous: that is not exported to TLA+");
            }
            meet(from, communication, channel, guard, next);
            return;
        }
        switch (communication) {
            case Statement.Send send -> send(from, send, spec, channel, guard, next);
            case Statement.Receive receive -> receive(from, receive, spec, channel, guard, next);
        }
    }

    private void meet(
            String from, Statement.Communication communication, String channel, String guard, Place next) {
        TlaPath told = told(communication, Notation.DONE);
        switch (communication) {
            case Statement.Send send ->
                add(
                        from,
                        List.of(guard),
                        List.of(),
                        Optional.of(new TlaStep.Meeting(true, channel, values.of(send.message(), TlaPath.BEGIN))),
                        run.from(next, told));
            case Statement.Receive receive ->
                add(
                        from,
                        List.of(guard),
                        List.of(),
                        Optional.of(new TlaStep.Meeting(false, channel, matches(receive.pattern(), "m"))),
                        run.from(next, bound(told, receive.pattern(), "m")));
        }
    }

    private String matches(Pattern pattern, String message) {
        return switch (pattern) {
            case Pattern.Any _, Pattern.Ignored _ -> "TRUE";
            case Pattern.Fields(String tag, ImmutableList<String> variables) ->
                "(" + message + "[1] = " + TlaValues.text(tag) + " /\\ Len(" + message + ") = "
                        + (variables.size() + 1) + ")";
            case Pattern.Equal(Expression value) -> message + " = " + values.of(value, TlaPath.BEGIN);
        };
    }

    private static TlaPath bound(TlaPath path, Pattern pattern, String message) {
        return switch (pattern) {
            case Pattern.Any(String variable) -> path.with(variable, message);
            case Pattern.Fields(String _, ImmutableList<String> variables) -> {
                TlaPath changed = path;
                for (int i = 0; i < variables.size(); i++) {
                    changed = changed.with(variables.get(i), message + "[" + (i + 2) + "]");
                }
                yield changed;
            }
            case Pattern.Ignored _, Pattern.Equal _ -> path;
        };
    }

    private static String becomes(String variable, String channel, String value) {
        return variable + "' = [" + variable + " EXCEPT ![" + channel + "] = " + value + "]";
    }

    private void send(
            String from, Statement.Send send, ChannelSpec spec, String channel, String guard, Place next) {
        if (send.manner() == Manner.TRANSFERRING) {
            throw new UnsupportedOperationException("process " + process.name() + " transfers to " + channel
                    + ", which holds messages: that is not exported to TLA+");
        }
        TlaPath done = told(send, Notation.DONE);
        String message = values.of(send.message(), TlaPath.BEGIN);
        String put = spec.ordering() == Ordering.PRIORITY ? "Insert" : "Append";
        String room = "Len(chan[" + channel + "]) < Capacity[" + channel + "]";
        String full = "Len(chan[" + channel + "]) >= Capacity[" + channel + "]";
        boolean closes = spec.closing() != Closing.NEVER;
        String opened = closes ? "~closed[" + channel + "]" : "TRUE";
        if (closes) {
            missed(from, send, Notation.CLOSED, List.of(guard, "closed[" + channel + "]"), next);
        }
        String held = put + "(chan[" + channel + "], " + message + ")";
        for (int copies = 0; copies <= spec.faults().copies(); copies++) {
            add(from, List.of(guard, opened, room), List.of(becomes("chan", channel, held)), done, next);
            held = "IF Len(" + held + ") < Capacity[" + channel + "] THEN " + put + "(" + held + ", " + message + ") ELSE "
                    + held;
        }
        if (spec.faults().losses() == Faults.ANY) {
            add(from, List.of(guard, opened, room), List.of(), done, next);
        } else if (spec.faults().losses() > 0) {
            String lost = "lost[" + channel + "] < " + spec.faults().losses();
            add(from, List.of(guard, opened, room, lost), List.of(becomes("lost", channel, "@ + 1")), done, next);
        }
        if (spec.capacity() instanceof Capacity.Unbounded) {
            add(from, List.of(guard, full), List.of(), Optional.empty(), List.of(run.broken(TlaPath.BEGIN)));
            return;
        }
        List<String> overflows = List.of(guard, opened, full);
        switch (spec.overflow()) {
            case BLOCK -> {
                if (send.manner() != Manner.WAITING) {
                    missed(from, send, Notation.MISSED, overflows, next);
                }
            }
            case REFUSE -> missed(from, send, Notation.MISSED, overflows, next);
            case DROP_NEWEST -> add(from, overflows, List.of(), done, next);
            case DROP_OLDEST ->
                add(
                        from,
                        overflows,
                        List.of(becomes("chan", channel, put + "(Tail(chan[" + channel + "]), " + message + ")")),
                        done,
                        next);
        }
    }

    private void receive(
            String from, Statement.Receive receive, ChannelSpec spec, String channel, String guard, Place next) {
        String held = "chan[" + channel + "]";
        String message = held + "[i]";
        String earlier = switch (spec.ordering()) {
            case TOTAL_FIFO, PRIORITY -> "1..(i - 1)";
            case LIFO -> "(i + 1)..Len(" + held + ")";
            case UNORDERED -> "{}";
            case PER_PRODUCER_FIFO ->
                throw new UnsupportedOperationException(
                        channel + " is FIFO per producer, which is not exported to TLA+");
        };
        boolean any = receive.pattern() instanceof Pattern.Any || receive.pattern() instanceof Pattern.Ignored;
        String first = earlier.equals("{}")
                ? "TRUE"
                : any
                ? "i = " + (spec.ordering() == Ordering.LIFO ? "Len(" + held + ")" : "1")
                : "\\A j \\in " + earlier + " : ~(" + matches(receive.pattern(), held + "[j]") + ")";
        add(
                from,
                List.of(guard, "i \\in DOMAIN " + held, matches(receive.pattern(), message), first),
                List.of(becomes("chan", channel, "Without(@, i)")),
                bound(told(receive, Notation.DONE), receive.pattern(), message),
                next);
        String none = none(receive, held);
        boolean closes = spec.closing() != Closing.NEVER;
        if (closes) {
            missed(from, receive, Notation.CLOSED, List.of(guard, "closed[" + channel + "]", none), next);
        }
        if (receive.manner() != Manner.WAITING) {
            String opened = closes ? "~closed[" + channel + "]" : "TRUE";
            missed(from, receive, Notation.MISSED, List.of(guard, opened, none), next);
        }
    }

    private String none(Statement.Receive receive, String held) {
        String matches = matches(receive.pattern(), held + "[j]");
        return matches.equals("TRUE") ? held + " = <<>>" : "\\A j \\in DOMAIN " + held + " : ~(" + matches + ")";
    }

    private String noneOf(Statement.Select select) {
        List<String> all = new ArrayList<>();
        for (Statement.Branch branch : select.branches()) {
            Statement.Communication communication = branch.communication();
            ChannelSpec spec = spec(communication.channel());
            String channel = values.channel(communication.channel(), TlaPath.BEGIN);
            String held = "chan[" + channel + "]";
            if (isRendezvous(spec)) {
                throw new UnsupportedOperationException("process " + process.name()
                        + " does something else if nobody is at " + channel + ", a rendezvous: that is not exported to TLA+");
            }
            String opened = spec.closing() == Closing.NEVER ? "" : "~closed[" + channel + "] /\\ ";
            String blocked = switch (communication) {
                case Statement.Send _ ->
                    spec.overflow() == Overflow.BLOCK && !(spec.capacity() instanceof Capacity.Unbounded)
                            ? opened + "Len(" + held + ") >= Capacity[" + channel + "]"
                            : "FALSE";
                case Statement.Receive receive ->
                    opened + none(receive, held);
            };
            all.add(
                    branch.guard() instanceof Condition.Always
                            ? "(" + blocked + ")"
                            : "(" + values.condition(branch.guard(), TlaPath.BEGIN) + " => (" + blocked + "))");
        }
        return all.isEmpty() ? "TRUE" : String.join(" /\\ ", all);
    }

    private void close(String from, Statement.Close close, Place next) {
        ChannelSpec spec = spec(close.channel());
        String channel = values.channel(close.channel(), TlaPath.BEGIN);
        if (spec.closing() == Closing.NEVER) {
            throw new IllegalArgumentException(
                    "process " + process.name() + " closes " + channel + ", which cannot be closed");
        }
        List<String> effects = new ArrayList<>(List.of(becomes("closed", channel, "TRUE")));
        if (spec.closing() == Closing.ABORTS) {
            effects.add(becomes("chan", channel, "<<>>"));
        }
        TlaPath first = TlaPath.BEGIN;
        List<TlaPath> again = List.of(run.broken(TlaPath.BEGIN));
        if (close.answer().isPresent()) {
            String answer = close.answer().get();
            first = TlaPath.BEGIN.with(answer, TlaValues.number("1"));
            again = run.from(next, TlaPath.BEGIN.with(answer, TlaValues.number("-1")));
        }
        add(from, List.of("~closed[" + channel + "]"), effects, first, next);
        add(from, List.of("closed[" + channel + "]"), List.of(), Optional.empty(), again);
    }

    /** All variables, counters of loops included. */
    Set<String> variables() {
        Set<String> all = new TreeSet<>(shapes.variables(process).keySet());
        all.addAll(run.counters());
        return all;
    }
}
