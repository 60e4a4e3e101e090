package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which messages a process receives or takes apart, and where what they carry goes, in Promela. */
final class PromelaPatterns {

    private final Process process;
    private final IdentifierTable names;
    private final PromelaValues values;

    PromelaPatterns(Process process, IdentifierTable names, PromelaValues values) {
        this.process = process;
        this.names = names;
        this.values = values;
    }

    String tagOf(String tag) {
        return names.of("tag", tag);
    }

    /** The variables that what is received goes into. */
    static List<String> variables(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Any(String variable) -> List.of(variable);
            case Pattern.Fields(String _, ImmutableList<String> variables) -> variables;
            case Pattern.Equal _, Pattern.Ignored _ -> List.of();
        };
    }

    /** Any message. */
    static String wildcards(ValueShape shape) {
        return String.join(", ", Collections.nCopies(PromelaValues.types(shape).size(), "_"));
    }

    /** Whether it leaves some messages where they are. */
    static boolean isSelective(Pattern pattern) {
        return pattern instanceof Pattern.Fields || pattern instanceof Pattern.Equal;
    }

    /** That such a message is there. */
    String there(Statement.Receive receive, String channel, ValueShape shape) {
        return isSelective(receive.pattern())
                ? channel + "??[" + text(receive.pattern(), shape) + "]"
                : "nempty(" + channel + ")";
    }

    /** That none is there. */
    String none(Statement.Receive receive, String channel, ValueShape shape) {
        return isSelective(receive.pattern()) ? "!(" + there(receive, channel, shape) + ")" : "empty(" + channel + ")";
    }

    /** What stands after the question mark. */
    String text(Pattern pattern, ValueShape shape) {
        List<String> parts = new ArrayList<>();
        switch (pattern) {
            case Pattern.Ignored _ -> {
                return wildcards(shape);
            }
            case Pattern.Any(String variable) ->
                parts.addAll(values.variable(variable).as(shape));
            case Pattern.Equal(Expression value) ->
                values.of(value).as(shape).forEach(part -> parts.add(isConstant(part) ? part : "eval(" + part + ")"));
            case Pattern.Fields(String tag, ImmutableList<String> variables) -> {
                if (shape.isTagged()) {
                    parts.add(tagOf(tag));
                } else {
                    throw new UnsupportedOperationException(
                            "process " + process.name() + " waits for " + tag + ", which nobody sends there");
                }
                for (int i = 0; i < ValueParts.width(shape); i++) {
                    parts.add(i < variables.size() ? field(variables.get(i), shape, i) : "_");
                }
            }
        }
        parts.replaceAll(part -> part.equals(ValueParts.NONE) && !(pattern instanceof Pattern.Equal) ? "_" : part);
        return String.join(", ", parts);
    }

    private static boolean isConstant(String part) {
        return part.matches("-?[0-9]+");
    }

    private String field(String variable, ValueShape shape, int index) {
        boolean word =
                index < shape.fields().size() && shape.fields().get(index).isWord();
        ValueParts parts = values.variable(variable);
        return word ? parts.tag() : parts.field(0);
    }

    /** What is left of the variables that were received into becomes 0. */
    List<String> rest(Pattern pattern, ValueShape shape) {
        List<String> statements = new ArrayList<>();
        switch (pattern) {
            case Pattern.Any(String variable) ->
                clear(variable, values.variable(variable).as(shape), statements);
            case Pattern.Fields(String _, ImmutableList<String> variables) -> {
                for (int i = 0; i < variables.size(); i++) {
                    clear(variables.get(i), List.of(field(variables.get(i), shape, i)), statements);
                }
            }
            case Pattern.Equal _, Pattern.Ignored _ -> {}
        }
        return statements;
    }

    private void clear(String variable, List<String> received, List<String> statements) {
        for (String part : values.variable(variable).as(values.shape(variable))) {
            if (!received.contains(part)) {
                statements.add(part + " = 0");
            }
        }
    }

    /** Takes a message apart that is known to have the tag. */
    List<String> open(Statement.Open open, ValueParts message) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < open.variables().size(); i++) {
            String variable = open.variables().get(i);
            boolean word = values.shape(variable).isWord();
            statements.addAll(values.assign(
                    variable, word ? ValueParts.word(message.field(i)) : ValueParts.plain(message.field(i))));
        }
        return statements;
    }
}
