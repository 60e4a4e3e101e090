package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.Node.Match;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a process into numbered nodes, from its last statement to its first: each knows which one follows it. */
final class ProcessCompiler {

    /** Where every process ends: its first node. */
    static final int END = 0;

    private final Topology topology;
    private final Process process;
    private final ValueCodes values;
    private final ImmutableList<String> channels;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final ExpressionCompiler expressions;
    private final Set<Integer> counted = new HashSet<>();
    private int loops;
    private int endless;

    private ProcessCompiler(Topology topology, Process process, ValueCodes values) {
        this.topology = topology;
        this.process = process;
        this.values = values;
        this.channels = topology.channels().keySet().asList();
        this.expressions = new ExpressionCompiler(process.name(), values, channels, this::slot);
    }

    /** Compiles one process of a topology. */
    static CompiledProcess compile(Topology topology, Process process, ValueCodes values, long passedOn) {
        return new ProcessCompiler(topology, process, values).code(passedOn);
    }

    private CompiledProcess code(long passedOn) {
        int entry = block(process.body(), add(new Node.End()));
        ImmutableList<Node> compiled = ImmutableList.copyOf(nodes);
        ImmutableList<Integer> kept =
                process.kept().stream().map(this::slot).sorted().collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Integer> alive = ImmutableList.<Integer>builder().addAll(kept);
        for (String variable : topology.observed().get(process.name())) {
            alive.add(slot(variable));
        }
        FlowAnalysis flow = new FlowAnalysis(
                compiled, entry, firstSlot() + slots.size(), channels.size(), passedOn, process.crashes() > 0);
        return new CompiledProcess(
                process.name(),
                process.serves(),
                compiled,
                entry,
                ImmutableMap.copyOf(slots),
                firstSlot() + slots.size(),
                process.crashes(),
                kept,
                flow.dead(firstSlot(), alive.build()),
                flow.future(),
                flow.endless(counted));
    }

    private int firstSlot() {
        return process.crashes() > 0 ? CompiledProcess.CRASHED + 1 : CompiledProcess.NODE + 1;
    }

    private int slot(String variable) {
        return slots.computeIfAbsent(variable, _ -> firstSlot() + slots.size());
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    private int block(List<Statement> statements, int next) {
        int following = next;
        for (Statement statement : statements.reversed()) {
            following = statement(statement, following);
        }
        return following;
    }

    private int statement(Statement statement, int next) {
        return switch (statement) {
            case Statement.Send send -> communication(send, next);
            case Statement.Receive receive -> communication(receive, next);
            case Statement.Close close ->
                add(new Node.Close(
                        expressions.of(close.channel()), optional(close.answer()), "close " + close.channel(), next));
            case Statement.Select select -> select(select, next);
            case Statement.Choose choose ->
                add(new Node.Fork(choose.alternatives().stream()
                        .map(alternative -> block(alternative, next))
                        .collect(ImmutableList.toImmutableList())));
            case Statement.When when ->
                add(new Node.Test(
                        expressions.of(when.condition()), block(when.then(), next), block(when.otherwise(), next)));
            case Statement.While loop -> {
                int head = add(new Node.Jump(Node.NONE));
                endless++;
                int body = block(loop.body(), head);
                endless--;
                nodes.set(head, new Node.Test(expressions.of(loop.condition()), body, next));
                yield head;
            }
            case Statement.Repeat loop -> repeat(loop, next);
            case Statement.Let let -> add(new Node.Assign(slot(let.variable()), expressions.of(let.value()), next));
            case Statement.Open open ->
                add(new Node.Open(
                        expressions.of(open.message()),
                        values.tag(open.tag()),
                        open.variables().stream().map(this::slot).collect(ImmutableList.toImmutableList()),
                        process.name() + " takes " + open.message() + " for " + open.tag() + "("
                                + String.join(", ", open.variables()) + ")",
                        next));
            case Statement.Claim claim -> add(new Node.Claim(expressions.of(claim.condition()), claim.text(), next));
            case Statement.Pause(String what) -> add(new Node.Pause(what, next));
            case Statement.Stop _ -> END;
            case Statement.Crash _ -> add(new Node.Crash());
        };
    }

    /** A counter that is set when the loop begins, and counts down. */
    private int repeat(Statement.Repeat loop, int next) {
        if (loop.times().equals(Notation.number(1))) {
            // Without a loop nobody seems to be able to do once more what comes in it.
            return block(loop.body(), next);
        }
        int counter = slot("left of loop " + ++loops);
        int head = add(new Node.Jump(Node.NONE));
        if (endless == 0) {
            counted.add(head);
        }
        int body = block(loop.body(), head);
        int one = ValueCodes.number(1);
        int down = add(new Node.Assign(
                counter,
                new Evaluator.Compound(
                        new Evaluator[] {new Evaluator.Read(counter)}, (state, base) -> state[base + counter] - one),
                body));
        nodes.set(
                head,
                new Node.Test(
                        new Check(
                                new Evaluator[] {new Evaluator.Read(counter)},
                                (state, base) -> state[base + counter] > 0),
                        down,
                        next));
        return add(new Node.Assign(counter, expressions.number(loop.times()), head));
    }

    private int communication(Statement.Communication communication, int next) {
        Alternative alternative = alternative(Check.ALWAYS, communication, next);
        return add(new Node.Select(ImmutableList.of(alternative), Node.NONE, Node.NONE));
    }

    private int select(Statement.Select select, int next) {
        ImmutableList.Builder<Alternative> alternatives = ImmutableList.builder();
        for (Statement.Branch branch : select.branches()) {
            alternatives.add(
                    alternative(expressions.of(branch.guard()), branch.communication(), block(branch.body(), next)));
        }
        return add(new Node.Select(
                alternatives.build(),
                select.otherwise().map(body -> block(body, next)).orElse(Node.NONE),
                select.timeout().map(body -> block(body, next)).orElse(Node.NONE)));
    }

    private Alternative alternative(Check guard, Statement.Communication communication, int next) {
        int answer = optional(communication.answer());
        Evaluator channel = expressions.of(communication.channel());
        return switch (communication) {
            case Statement.Send send ->
                new Alternative(
                        guard,
                        true,
                        channel,
                        expressions.of(send.message()),
                        new Match.Ignored(),
                        send.manner(),
                        answer,
                        send.toString(),
                        send.manner() == Statement.Manner.TRANSFERRING ? handed(send, next) : next);
            case Statement.Receive receive ->
                new Alternative(
                        guard,
                        false,
                        channel,
                        Evaluator.ZERO,
                        match(receive.pattern()),
                        receive.manner(),
                        answer,
                        receive.toString(),
                        next);
        };
    }

    private int handed(Statement.Send send, int next) {
        if (send.channel() instanceof Expression.Constant(dev.parley.model.system.Value.Reference(String channel))) {
            return add(new Node.AwaitReceipt(channels.indexOf(channel), next));
        }
        throw new IllegalArgumentException(
                process.name() + " transfers to a channel that is computed (" + send.channel() + "): name it");
    }

    private Match match(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Any(String variable) -> new Match.Any(slot(variable));
            case Pattern.Ignored _ -> new Match.Ignored();
            case Pattern.Fields(String tag, ImmutableList<String> variables) ->
                new Match.Fields(
                        values.tag(tag), variables.stream().map(this::slot).collect(ImmutableList.toImmutableList()));
            case Pattern.Equal(Expression value) -> new Match.Equal(expressions.of(value));
        };
    }

    private int optional(Optional<String> variable) {
        return variable.map(this::slot).orElse(Node.NONE);
    }
}
