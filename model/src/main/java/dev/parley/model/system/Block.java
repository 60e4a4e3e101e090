package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Statements within a statement.
 *
 * @param caption what leads to them, in words; empty if nothing needs to be said
 * @param indent how much further the caption is to the right than the statement
 * @param branch what must hold, and happen, before them; empty if nothing
 */
public record Block(String caption, int indent, Optional<Statement.Branch> branch, ImmutableList<Statement> body) {

    static Block of(ImmutableList<Statement> body) {
        return of("", 0, body);
    }

    static Block of(String caption, int indent, ImmutableList<Statement> body) {
        return new Block(caption, indent, Optional.empty(), body);
    }

    static Block of(Statement.Branch branch) {
        String guard = branch.guard() instanceof Condition.Always ? "" : "if " + branch.guard() + ": ";
        return new Block(guard + branch.communication(), 1, Optional.of(branch), branch.body());
    }

    /** Tells what leads to them. */
    public void tell(StatementVisitor visitor) {
        branch.ifPresent(taken -> {
            visitor.tests(taken.guard());
            taken.communication().tell(visitor);
        });
    }
}
