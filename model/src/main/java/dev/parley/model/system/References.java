package dev.parley.model.system;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The channels that a process names. */
final class References implements StatementVisitor {

    private final Set<String> names = new LinkedHashSet<>();
    private final boolean everywhere;

    private References(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** Those that it names anywhere. */
    static ImmutableSet<String> of(List<Statement> body) {
        return in(body, true);
    }

    /** Those that it names as values, to be passed on, and not to use them there. */
    static ImmutableSet<String> passedOn(List<Statement> body) {
        return in(body, false);
    }

    private static ImmutableSet<String> in(List<Statement> body, boolean everywhere) {
        References references = new References(everywhere);
        references.walk(body);
        return ImmutableSet.copyOf(references.names);
    }

    @Override
    public void uses(Expression channel) {
        if (everywhere) {
            evaluates(channel);
        }
    }

    @Override
    public void evaluates(Expression expression) {
        expression.leaves().forEach(leaf -> {
            if (leaf instanceof Expression.Constant(Value value)) {
                value(value);
            }
        });
    }

    @Override
    public void tests(Condition condition) {
        condition.expressions().forEach(this::evaluates);
    }

    private void value(Value value) {
        switch (value) {
            case Value.Numeral _ -> {}
            case Value.Tagged tagged -> tagged.fields().forEach(this::value);
            case Value.Reference(String channel) -> names.add(channel);
        }
    }
}
