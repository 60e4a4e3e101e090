package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Statement;
import java.util.Optional;

/**
 * Where a process is: at a statement of a block.
 *
 * @param outer the statement that the block belongs to; empty for the body of the process
 */
record Place(ImmutableList<Statement> block, int index, Optional<Place> outer) {

    static Place first(ImmutableList<Statement> block, Optional<Place> outer) {
        return new Place(block, 0, outer);
    }

    boolean isAtEnd() {
        return index == block.size();
    }

    Statement statement() {
        return block.get(index);
    }

    Place next() {
        return new Place(block, index + 1, outer);
    }

    /** Where a block within this statement begins. */
    Place into(ImmutableList<Statement> inner) {
        return new Place(inner, 0, Optional.of(this));
    }

    /** Whether a process stops there, so that others can come in between. */
    boolean stops() {
        return switch (statement()) {
            case Statement.Communication _, Statement.Select _, Statement.Close _, Statement.Pause _ -> true;
            case Statement.Choose _,
                    Statement.When _,
                    Statement.While _,
                    Statement.Repeat _,
                    Statement.Let _,
                    Statement.Open _,
                    Statement.Claim _,
                    Statement.Stop _,
                    Statement.Crash _ -> false;
        };
    }
}
