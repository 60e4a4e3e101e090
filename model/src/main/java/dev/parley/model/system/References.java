package dev.parley.model.system;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The channels that a process names. */
final class References {

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
        references.block(body);
        return ImmutableSet.copyOf(references.names);
    }

    private void used(Expression channel) {
        if (everywhere) {
            expression(channel);
        }
    }

    private void block(List<Statement> body) {
        body.forEach(this::statement);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Send send -> {
                used(send.channel());
                expression(send.message());
            }
            case Statement.Receive receive -> {
                used(receive.channel());
                if (receive.pattern() instanceof Pattern.Equal(Expression value)) {
                    expression(value);
                }
            }
            case Statement.Close close -> used(close.channel());
            case Statement.Select select -> {
                for (Statement.Branch branch : select.branches()) {
                    condition(branch.guard());
                    statement(branch.communication());
                    block(branch.body());
                }
                select.otherwise().ifPresent(this::block);
                select.timeout().ifPresent(this::block);
            }
            case Statement.Choose choose -> choose.alternatives().forEach(this::block);
            case Statement.When when -> {
                condition(when.condition());
                block(when.then());
                block(when.otherwise());
            }
            case Statement.While loop -> {
                condition(loop.condition());
                block(loop.body());
            }
            case Statement.Repeat loop -> {
                expression(loop.times());
                block(loop.body());
            }
            case Statement.Let let -> expression(let.value());
            case Statement.Open open -> expression(open.message());
            case Statement.Claim claim -> condition(claim.condition());
            case Statement.Pause _, Statement.Stop _, Statement.Crash _ -> {}
        }
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Constant(Value value) -> value(value);
            case Expression.Variable _ -> {}
            case Expression.Calculation calculation -> {
                expression(calculation.left());
                expression(calculation.right());
            }
            case Expression.Construction construction -> construction.fields().forEach(this::expression);
        }
    }

    private void value(Value value) {
        switch (value) {
            case Value.Numeral _ -> {}
            case Value.Tagged tagged -> tagged.fields().forEach(this::value);
            case Value.Reference(String channel) -> names.add(channel);
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Always _ -> {}
            case Condition.Comparison comparison -> {
                expression(comparison.left());
                expression(comparison.right());
            }
            case Condition.HasTag hasTag -> expression(hasTag.message());
            case Condition.Not(Condition negated) -> condition(negated);
            case Condition.Both both -> {
                condition(both.left());
                condition(both.right());
            }
            case Condition.Either either -> {
                condition(either.left());
                condition(either.right());
            }
        }
    }
}
