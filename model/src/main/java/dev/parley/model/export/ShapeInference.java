package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.StatementVisitor;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shapes of all variables and channels of a topology: every assignment is looked at until nothing new is learnt.
 */
final class ShapeInference {

    private static final int MOST_IN_A_BYTE = 255;

    private final Map<String, ValueShape> channels = new LinkedHashMap<>();
    private final Map<String, Map<String, ValueShape>> variables = new LinkedHashMap<>();
    private final TreeSet<String> passedOn = new TreeSet<>();
    private final TreeSet<String> tags = new TreeSet<>();
    private final ValueShape anyChannel = new ValueShape();
    private boolean grows = true;

    ShapeInference(Topology topology) {
        topology.channels().keySet().forEach(channel -> channels.put(channel, new ValueShape()));
        topology.processes().forEach(process -> variables.put(process.name(), new LinkedHashMap<>()));
        while (grows) {
            grows = false;
            topology.processes().forEach(process -> new Learning(process).walk(process.body()));
            for (String channel : passedOn) {
                ValueShape shape = channel(channel);
                grows |= shape.add(anyChannel);
                grows |= anyChannel.add(shape);
            }
        }
    }

    /** The messages of a channel. */
    ValueShape channel(String name) {
        return channels.getOrDefault(name, anyChannel);
    }

    /** The messages of a channel that is named, or computed. */
    ValueShape channel(Expression channel) {
        return channel instanceof Expression.Constant(Value.Reference(String name)) ? channel(name) : anyChannel;
    }

    /** The variables of a process, in the order in which they are met. */
    Map<String, ValueShape> variables(Process process) {
        return variables.getOrDefault(process.name(), Map.of());
    }

    /** The channels that are passed around as values. */
    Set<String> passedOn() {
        return passedOn;
    }

    /** All alternatives of all sum types. */
    Set<String> tags() {
        return tags;
    }

    private ValueShape variable(Process process, String name) {
        return variables.getOrDefault(process.name(), Map.of()).computeIfAbsent(name, _ -> new ValueShape());
    }

    /** Looks at what the statements of a process put where. */
    private final class Learning implements StatementVisitor {

        private final Process process;

        Learning(Process process) {
            this.process = process;
        }

        @Override
        public void sends(Statement.Send send) {
            grows |= channel(send.channel()).add(of(process, send.message()));
        }

        @Override
        public void receives(Statement.Receive receive) {
            ValueShape shape = channel(receive.channel());
            switch (receive.pattern()) {
                case Pattern.Any(String variable) ->
                    grows |= variable(process, variable).add(shape);
                case Pattern.Fields(String tag, ImmutableList<String> names) -> {
                    tags.add(tag);
                    fields(process, names, shape);
                }
                case Pattern.Equal(Expression value) -> of(process, value);
                case Pattern.Ignored _ -> {}
            }
        }

        @Override
        public void assigns(Statement.Let let) {
            grows |= variable(process, let.variable()).add(of(process, let.value()));
        }

        @Override
        public void opens(Statement.Open open) {
            tags.add(open.tag());
            fields(process, open.variables(), of(process, open.message()));
        }

        @Override
        public void answers(String variable) {
            grows |= variable(process, variable).addNumber(true);
        }
    }

    private void fields(Process process, List<String> names, ValueShape shape) {
        for (int i = 0; i < names.size(); i++) {
            grows |= variable(process, names.get(i)).add(shape.field(i));
        }
    }

    /** What an expression can be worth. */
    ValueShape of(Process process, Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value value) -> of(value);
            case Expression.Variable(String name) -> variable(process, name);
            case Expression.Calculation _ -> {
                ValueShape shape = new ValueShape();
                shape.addNumber(true);
                yield shape;
            }
            case Expression.Construction(String tag, ImmutableList<Expression> fields) -> {
                ValueShape shape = new ValueShape();
                shape.addTag(tag);
                tags.add(tag);
                for (int i = 0; i < fields.size(); i++) {
                    shape.field(i).add(of(process, fields.get(i)));
                }
                yield shape;
            }
        };
    }

    private ValueShape of(Value value) {
        ValueShape shape = new ValueShape();
        switch (value) {
            case Value.Numeral(int number) -> shape.addNumber(number < 0 || number > MOST_IN_A_BYTE);
            case Value.Reference(String channel) -> {
                shape.addReference();
                grows |= passedOn.add(channel);
            }
            case Value.Tagged(String tag, ImmutableList<Value> fields) -> {
                shape.addTag(tag);
                tags.add(tag);
                for (int i = 0; i < fields.size(); i++) {
                    shape.field(i).add(of(fields.get(i)));
                }
            }
        }
        return shape;
    }
}
