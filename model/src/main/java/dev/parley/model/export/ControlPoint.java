package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Statement;
import java.util.Optional;

/**
 * Where a process is: at a statement of a block.
 *
 * @param outer the statement that the block belongs to; empty for the body of the process
 */
record ControlPoint(ImmutableList<Statement> block, int index, Optional<ControlPoint> outer) {

    static ControlPoint first(ImmutableList<Statement> block, Optional<ControlPoint> outer) {
        return new ControlPoint(block, 0, outer);
    }

    boolean isAtEnd() {
        return index == block.size();
    }

    Statement statement() {
        return block.get(index);
    }

    ControlPoint next() {
        return new ControlPoint(block, index + 1, outer);
    }

    /** Where a block within this statement begins. */
    ControlPoint into(ImmutableList<Statement> inner) {
        return new ControlPoint(inner, 0, Optional.of(this));
    }

    /** Whether a process stops there, so that others can come in between. */
    boolean stops() {
        return statement() instanceof Statement.Step;
    }
}
