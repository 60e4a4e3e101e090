package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The shapes of all variables and channels of a topology: every assignment is looked at until nothing new is learnt. */
final class Shapes {

    private static final int MOST_IN_A_BYTE = 255;

    private final Map<String, Shape> channels = new LinkedHashMap<>();
    private final Map<String, Map<String, Shape>> variables = new LinkedHashMap<>();
    private final TreeSet<String> passedOn = new TreeSet<>();
    private final TreeSet<String> tags = new TreeSet<>();
    private final Shape anyChannel = new Shape();
    private boolean grows = true;

    Shapes(Topology topology) {
        topology.channels().keySet().forEach(channel -> channels.put(channel, new Shape()));
        topology.processes().forEach(process -> variables.put(process.name(), new LinkedHashMap<>()));
        while (grows) {
            grows = false;
            topology.processes().forEach(process -> block(process, process.body()));
            for (String channel : passedOn) {
                Shape shape = channel(channel);
                grows |= shape.add(anyChannel);
                grows |= anyChannel.add(shape);
            }
        }
    }

    /** The messages of a channel. */
    Shape channel(String name) {
        return channels.getOrDefault(name, anyChannel);
    }

    /** The messages of a channel that is named, or computed. */
    Shape channel(Expression channel) {
        return channel instanceof Expression.Constant(Value.Reference(String name)) ? channel(name) : anyChannel;
    }

    /** The variables of a process, in the order in which they are met. */
    Map<String, Shape> variables(Process process) {
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

    private Shape variable(Process process, String name) {
        return variables.getOrDefault(process.name(), Map.of()).computeIfAbsent(name, _ -> new Shape());
    }

    private void block(Process process, List<Statement> block) {
        block.forEach(statement -> statement(process, statement));
    }

    private void statement(Process process, Statement statement) {
        switch (statement) {
            case Statement.Send send -> {
                grows |= channel(send.channel()).add(of(process, send.message()));
                answer(process, send);
            }
            case Statement.Receive receive -> {
                Shape shape = channel(receive.channel());
                switch (receive.pattern()) {
                    case Pattern.Any(String variable) -> grows |= variable(process, variable).add(shape);
                    case Pattern.Fields(String tag, ImmutableList<String> names) -> {
                        tags.add(tag);
                        fields(process, names, shape);
                    }
                    case Pattern.Equal(Expression value) -> of(process, value);
                    case Pattern.Ignored _ -> {}
                }
                answer(process, receive);
            }
            case Statement.Select select -> {
                for (Statement.Branch branch : select.branches()) {
                    statement(process, branch.communication());
                    block(process, branch.body());
                }
                select.otherwise().ifPresent(body -> block(process, body));
                select.timeout().ifPresent(body -> block(process, body));
            }
            case Statement.Choose choose -> choose.alternatives().forEach(body -> block(process, body));
            case Statement.When when -> {
                block(process, when.then());
                block(process, when.otherwise());
            }
            case Statement.While loop -> block(process, loop.body());
            case Statement.Repeat loop -> block(process, loop.body());
            case Statement.Let let -> grows |= variable(process, let.variable()).add(of(process, let.value()));
            case Statement.Open open -> {
                tags.add(open.tag());
                fields(process, open.variables(), of(process, open.message()));
            }
            case Statement.Close close ->
                close.answer().ifPresent(name -> grows |= variable(process, name).addNumber(true));
            case Statement.Claim _, Statement.Pause _, Statement.Stop _, Statement.Crash _ -> {}
        }
    }

    private void answer(Process process, Statement.Communication communication) {
        communication.answer().ifPresent(name -> grows |= variable(process, name).addNumber(true));
    }

    private void fields(Process process, List<String> names, Shape shape) {
        for (int i = 0; i < names.size(); i++) {
            grows |= variable(process, names.get(i)).add(shape.field(i));
        }
    }

    /** What an expression can be worth. */
    Shape of(Process process, Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value value) -> of(value);
            case Expression.Variable(String name) -> variable(process, name);
            case Expression.Calculation _ -> {
                Shape shape = new Shape();
                shape.addNumber(true);
                yield shape;
            }
            case Expression.Construction(String tag, ImmutableList<Expression> fields) -> {
                Shape shape = new Shape();
                shape.addTag(tag);
                tags.add(tag);
                for (int i = 0; i < fields.size(); i++) {
                    shape.field(i).add(of(process, fields.get(i)));
                }
                yield shape;
            }
        };
    }

    private Shape of(Value value) {
        Shape shape = new Shape();
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
