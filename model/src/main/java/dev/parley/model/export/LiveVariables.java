package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Block;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.StatementVisitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which variables of a process are read again, from a place on, before they are written. The values of the others need
 * not tell states apart.
 */
final class LiveVariables {

    private final Set<String> always;
    private final Map<ControlPoint, Set<String>> known = new HashMap<>();
    private boolean grows;

    /**
     * @param always the variables that somebody looks at from outside
     */
    LiveVariables(Process process, Set<String> always) {
        this.always = always;
        do {
            grows = false;
            visit(ControlPoint.first(process.body(), Optional.empty()));
        } while (grows);
    }

    /** The variables that are read from there on. */
    Set<String> at(ControlPoint place) {
        return known.getOrDefault(place, always);
    }

    /** Looks at a block and what is within it, from its end. */
    private void visit(ControlPoint place) {
        if (place.isAtEnd()) {
            learn(place, place.outer().map(this::following).orElse(always));
            return;
        }
        visit(place.next());
        learn(place, before(place, place.statement()));
    }

    private void learn(ControlPoint place, Set<String> live) {
        if (!live.equals(at(place))) {
            known.put(place, live);
            grows = true;
        }
    }

    /** What is read after the end of a block within this statement. */
    private Set<String> following(ControlPoint outer) {
        Set<String> live = new TreeSet<>(at(outer.next()));
        switch (outer.statement().continuation()) {
            case NEXT, ONE_OF_ITS_BLOCKS, END -> {}
            case BLOCK_OR_NEXT -> {
                outer.statement().blocks().forEach(block -> live.addAll(at(outer.into(block.body()))));
                // A loop tests its condition again; how often it is repeated was evaluated once.
                outer.statement().tell(new StatementVisitor() {
                    @Override
                    public void tests(Condition condition) {
                        read(condition, live);
                    }
                });
            }
        }
        return live;
    }

    private Set<String> inside(ControlPoint place, ImmutableList<Statement> block) {
        ControlPoint first = place.into(block);
        visit(first);
        return at(first);
    }

    private Set<String> before(ControlPoint place, Statement statement) {
        Set<String> live = switch (statement.continuation()) {
            case NEXT, BLOCK_OR_NEXT -> new TreeSet<>(at(place.next()));
            case ONE_OF_ITS_BLOCKS, END -> new TreeSet<>(always);
        };
        for (Block block : statement.blocks()) {
            Set<String> entered = new TreeSet<>(inside(place, block.body()));
            happen(block::tell, entered);
            live.addAll(entered);
        }
        happen(statement::tell, live);
        return live;
    }

    /** From what is read after something has happened to what is read before it. */
    private void happen(Consumer<StatementVisitor> what, Set<String> live) {
        what.accept(new StatementVisitor() {
            @Override
            public void writes(String variable) {
                if (!always.contains(variable)) {
                    live.remove(variable);
                }
            }
        });
        what.accept(new StatementVisitor() {
            @Override
            public void uses(Expression channel) {
                evaluates(channel);
            }

            @Override
            public void evaluates(Expression expression) {
                expression.variables().forEach(live::add);
            }

            @Override
            public void tests(Condition condition) {
                read(condition, live);
            }
        });
    }

    private static void read(Condition condition, Set<String> live) {
        condition.expressions().flatMap(Expression::variables).forEach(live::add);
    }

    /** The variables that a statement writes. */
    static Set<String> written(Statement statement) {
        Set<String> written = new TreeSet<>();
        statement.tell(new StatementVisitor() {
            @Override
            public void writes(String variable) {
                written.add(variable);
            }
        });
        return written;
    }
}
