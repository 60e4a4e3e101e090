package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Process;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of one process, and what it computes, in Promela. */
final class PromelaValues {

    /** What variables refer to that refer to no channel. */
    static final String NOWHERE = "nowhere";

    private final Process process;
    private final ShapeInference shapes;
    private final IdentifierTable outside;
    private final Map<String, ValueParts> variables = new LinkedHashMap<>();
    private final StringBuilder declarations = new StringBuilder();

    PromelaValues(
            Process process,
            ShapeInference shapes,
            IdentifierTable outside,
            IdentifierTable inside,
            InitialPoint start) {
        this.process = process;
        this.shapes = shapes;
        this.outside = outside;
        shapes.variables(process).forEach((name, shape) -> {
            Value initial = start.variables().getOrDefault(name, new Value.Numeral(0));
            List<String> initials = of(new Expression.Constant(initial)).as(shape);
            String tag = ValueParts.NONE;
            int at = 0;
            if (shape.isTagged()) {
                tag = inside.fresh(shape.isWord() ? name : name + "_tag");
                declare("mtype", tag, initials.get(at++));
            }
            ImmutableList.Builder<String> fields = ImmutableList.builder();
            for (int i = 0; i < ValueParts.width(shape); i++) {
                String field = inside.fresh(i == 0 ? name : name + "_" + (i + 1));
                declare(type(shape, i), field, initials.get(at++));
                fields.add(field);
            }
            variables.put(name, new ValueParts(tag, fields.build()));
        });
    }

    private void declare(String type, String name, String initial) {
        declarations.append("    ").append(type).append(' ').append(name);
        if (!initial.equals(ValueParts.NONE)) {
            declarations.append(" = ").append(initial);
        }
        declarations.append(";\n");
    }

    String declarations() {
        return declarations.toString();
    }

    /** The types of what stands for a value of this shape. */
    static List<String> types(ValueShape shape) {
        List<String> types = new ArrayList<>();
        if (shape.isTagged()) {
            types.add("mtype");
        }
        for (int i = 0; i < ValueParts.width(shape); i++) {
            types.add(type(shape, i));
        }
        return types;
    }

    private static String type(ValueShape shape, int index) {
        boolean number = index == 0 && shape.hasNumbers();
        boolean wide = index == 0 && shape.isWide();
        boolean reference = index == 0 && shape.isReference();
        boolean word = false;
        if (index < shape.fields().size()) {
            ValueShape field = shape.fields().get(index);
            if (field.isTagged() && !field.isWord()) {
                throw new UnsupportedOperationException("a message within a message has no form in Promela: "
                        + field.tags() + " is carried by one of " + shape.tags());
            }
            number |= field.hasNumbers();
            wide |= field.isWide();
            reference |= field.isReference();
            word = field.isWord();
        }
        if ((number ? 1 : 0) + (reference ? 1 : 0) + (word ? 1 : 0) > 1) {
            throw new UnsupportedOperationException(
                    "what is at one time a number and at another a channel or a tag has no type in Promela");
        }
        return reference ? "chan" : word ? "mtype" : wide ? "int" : "byte";
    }

    ValueParts variable(String name) {
        ValueParts parts = variables.get(name);
        return parts == null ? ValueParts.plain(ValueParts.NONE) : parts;
    }

    ValueShape shape(String variable) {
        return shapes.variables(process).getOrDefault(variable, new ValueShape());
    }

    /** What an expression is worth. */
    ValueParts of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value value) -> of(value);
            case Expression.Variable(String name) -> variable(name);
            case Expression.Calculation calculation -> ValueParts.plain(number(calculation));
            case Expression.Construction(String tag, ImmutableList<Expression> fields) -> {
                ImmutableList.Builder<String> parts = ImmutableList.builder();
                for (Expression field : fields) {
                    parts.add(scalar(of(field), shapes.of(process, field)));
                }
                yield new ValueParts(outside.of("tag", tag), parts.build());
            }
        };
    }

    private ValueParts of(Value value) {
        return switch (value) {
            case Value.Numeral(int number) -> ValueParts.plain(Integer.toString(number));
            case Value.Reference(String channel) -> ValueParts.plain(outside.of("channel", channel));
            case Value.Tagged(String tag, ImmutableList<Value> fields) ->
                of(new Expression.Construction(
                        tag,
                        fields.stream()
                                .<Expression>map(Expression.Constant::new)
                                .collect(ImmutableList.toImmutableList())));
        };
    }

    private static String scalar(ValueParts parts, ValueShape shape) {
        return shape.isWord() ? parts.tag() : parts.field(0);
    }

    /** A number. */
    String number(Expression expression) {
        return switch (expression) {
            case Expression.Calculation(Expression.Operator operator, Expression left, Expression right) -> {
                String a = number(left);
                String b = number(right);
                yield switch (operator) {
                    case PLUS -> "(" + a + " + " + b + ")";
                    case MINUS -> "(" + a + " - " + b + ")";
                    case TIMES -> "(" + a + " * " + b + ")";
                    // The remainder has the sign of the divisor.
                    case MODULO -> "((" + a + " % " + b + " + " + b + ") % " + b + ")";
                    case LEAST -> "(" + a + " < " + b + " -> " + a + " : " + b + ")";
                    case GREATEST -> "(" + a + " < " + b + " -> " + b + " : " + a + ")";
                };
            }
            case Expression.Constant _, Expression.Variable _, Expression.Construction _ ->
                of(expression).field(0);
        };
    }

    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Always _ -> "true";
            case Condition.Comparison(Condition.Relation relation, Expression left, Expression right) ->
                relation == Condition.Relation.EQUAL
                        ? equal(of(left), of(right))
                        : number(left) + " < " + number(right);
            case Condition.HasTag(Expression message, String tag) ->
                same(of(message).tag(), outside.of("tag", tag));
            case Condition.Not(Condition negated) -> "!(" + condition(negated) + ")";
            case Condition.Both(Condition left, Condition right) ->
                "(" + condition(left) + " && " + condition(right) + ")";
            case Condition.Either(Condition left, Condition right) ->
                "(" + condition(left) + " || " + condition(right) + ")";
        };
    }

    private static String equal(ValueParts left, ValueParts right) {
        List<String> all = new ArrayList<>();
        all.add(same(left.tag(), right.tag()));
        for (int i = 0; i < Math.max(left.fields().size(), right.fields().size()); i++) {
            all.add(same(left.field(i), right.field(i)));
        }
        all.removeIf("true"::equals);
        return all.isEmpty() ? "true" : all.size() == 1 ? all.get(0) : "(" + String.join(" && ", all) + ")";
    }

    private static String same(String left, String right) {
        return left.equals(right) ? "true" : left + " == " + right;
    }

    /** Puts a value into a variable. */
    List<String> assign(String name, ValueParts value) {
        ValueShape shape = shape(name);
        return assign(variable(name).as(shape), value.as(shape));
    }

    /** Makes a variable worth nothing. */
    List<String> forget(String name) {
        ValueShape shape = shape(name);
        List<String> parts = variable(name).as(shape);
        List<String> types = types(shape);
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            statements.add(parts.get(i) + " = "
                    + (types.get(i).equals("chan") ? outside.of("nowhere", NOWHERE) : ValueParts.NONE));
        }
        return statements;
    }

    /** Assignments that happen at the same time: no part of a value is read after it was overwritten. */
    private List<String> assign(List<String> targets, List<String> sources) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            if (!targets.get(i).equals(sources.get(i))) {
                statements.add(targets.get(i) + " = " + sources.get(i));
            }
        }
        if (statements.size() > 1 && readsWhatIsWritten(targets, sources)) {
            throw new UnsupportedOperationException("process " + process.name()
                    + " puts a message together from the parts of the variable that it goes into: use another"
                    + " variable");
        }
        return statements;
    }

    private static boolean readsWhatIsWritten(List<String> targets, List<String> sources) {
        for (int i = 0; i < targets.size(); i++) {
            for (int j = i + 1; j < sources.size(); j++) {
                if (sources.get(j).matches(".*\\b" + targets.get(i) + "\\b.*")) {
                    return true;
                }
            }
        }
        return false;
    }
}
