package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Pattern;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which variables of a process are read again, from a place on, before they are written. The values of the others need not
 * tell states apart.
 */
final class Live {

    private final Set<String> always;
    private final Map<Place, Set<String>> known = new HashMap<>();
    private boolean grows;

    /**
     * @param always the variables that somebody looks at from outside
     */
    Live(Process process, Set<String> always) {
        this.always = always;
        do {
            grows = false;
            visit(Place.first(process.body(), Optional.empty()));
        } while (grows);
    }

    /** The variables that are read from there on. */
    Set<String> at(Place place) {
        return known.getOrDefault(place, always);
    }

    /** Looks at a block and what is within it, from its end. */
    private void visit(Place place) {
        if (place.isAtEnd()) {
            learn(place, place.outer().map(this::following).orElse(always));
            return;
        }
        visit(place.next());
        learn(place, before(place, place.statement()));
    }

    private void learn(Place place, Set<String> live) {
        if (!live.equals(at(place))) {
            known.put(place, live);
            grows = true;
        }
    }

    /** What is read after the end of a block within this statement. */
    private Set<String> following(Place outer) {
        Set<String> live = new TreeSet<>(at(outer.next()));
        if (outer.statement() instanceof Statement.While loop) {
            live.addAll(at(outer.into(loop.body())));
            read(loop.condition(), live);
        } else if (outer.statement() instanceof Statement.Repeat loop) {
            live.addAll(at(outer.into(loop.body())));
        }
        return live;
    }

    private Set<String> inside(Place place, ImmutableList<Statement> block) {
        Place first = place.into(block);
        visit(first);
        return at(first);
    }

    private Set<String> before(Place place, Statement statement) {
        Set<String> live = new TreeSet<>(at(place.next()));
        switch (statement) {
            case Statement.Communication communication -> communicate(communication, live);
            case Statement.Select select -> {
                live = new TreeSet<>(always);
                for (Statement.Branch branch : select.branches()) {
                    Set<String> after = new TreeSet<>(inside(place, branch.body()));
                    communicate(branch.communication(), after);
                    read(branch.guard(), after);
                    live.addAll(after);
                }
                select.otherwise().map(body -> inside(place, body)).ifPresent(live::addAll);
                select.timeout().map(body -> inside(place, body)).ifPresent(live::addAll);
            }
            case Statement.Choose choose -> {
                live = new TreeSet<>(always);
                for (ImmutableList<Statement> alternative : choose.alternatives()) {
                    live.addAll(inside(place, alternative));
                }
            }
            case Statement.When when -> {
                live = new TreeSet<>(inside(place, when.then()));
                live.addAll(inside(place, when.otherwise()));
                read(when.condition(), live);
            }
            case Statement.While loop -> {
                live.addAll(inside(place, loop.body()));
                read(loop.condition(), live);
            }
            case Statement.Repeat loop -> {
                live.addAll(inside(place, loop.body()));
                read(loop.times(), live);
            }
            case Statement.Let let -> {
                write(let.variable(), live);
                read(let.value(), live);
            }
            case Statement.Open open -> {
                for (String variable : open.variables()) {
                    write(variable, live);
                }
                read(open.message(), live);
            }
            case Statement.Claim claim -> read(claim.condition(), live);
            case Statement.Close close -> {
                for (String answer : close.answer().stream().toList()) {
                    write(answer, live);
                }
                read(close.channel(), live);
            }
            case Statement.Pause _ -> {}
            case Statement.Stop _, Statement.Crash _ -> live = new TreeSet<>(always);
        }
        return live;
    }

    private void communicate(Statement.Communication communication, Set<String> live) {
        written(communication).forEach(variable -> write(variable, live));
        read(communication.channel(), live);
        switch (communication) {
            case Statement.Send send -> read(send.message(), live);
            case Statement.Receive receive -> {
                if (receive.pattern() instanceof Pattern.Equal(Expression value)) {
                    read(value, live);
                }
            }
        }
    }

    /** The variables that a communication writes. */
    static Set<String> written(Statement.Communication communication) {
        Set<String> written = new TreeSet<>();
        communication.answer().ifPresent(written::add);
        if (communication instanceof Statement.Receive receive) {
            switch (receive.pattern()) {
                case Pattern.Any(String variable) -> written.add(variable);
                case Pattern.Fields(String _, var variables) -> written.addAll(variables);
                case Pattern.Equal _, Pattern.Ignored _ -> {}
            }
        }
        return written;
    }

    private void write(String variable, Set<String> live) {
        if (!always.contains(variable)) {
            live.remove(variable);
        }
    }

    private static void read(Expression expression, Set<String> live) {
        switch (expression) {
            case Expression.Constant _ -> {}
            case Expression.Variable(String name) -> live.add(name);
            case Expression.Calculation calculation -> {
                read(calculation.left(), live);
                read(calculation.right(), live);
            }
            case Expression.Construction construction -> construction.fields().forEach(field -> read(field, live));
        }
    }

    private static void read(Condition condition, Set<String> live) {
        switch (condition) {
            case Condition.Always _ -> {}
            case Condition.Comparison comparison -> {
                read(comparison.left(), live);
                read(comparison.right(), live);
            }
            case Condition.HasTag hasTag -> read(hasTag.message(), live);
            case Condition.Not(Condition negated) -> read(negated, live);
            case Condition.Both both -> {
                read(both.left(), live);
                read(both.right(), live);
            }
            case Condition.Either either -> {
                read(either.left(), live);
                read(either.right(), live);
            }
        }
    }
}
