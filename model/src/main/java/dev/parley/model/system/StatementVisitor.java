package dev.parley.model.system;

/**
 * Is told what statements do, one after the other as they are written, those within others after what leads to them:
 * the one walk over statements. Each statement tells what it does itself ({@link Statement#tell}) and which blocks are
 * within it ({@link Statement#blocks}), so that a new kind of statement is walked over without a change here.
 */
public interface StatementVisitor {

    default void sends(Statement.Send send) {}

    default void receives(Statement.Receive receive) {}

    default void closes(Statement.Close close) {}

    default void selects(Statement.Select select) {}

    /** Begins a loop that goes on while a condition holds. */
    default void loops(Statement.While loop) {}

    default void assigns(Statement.Let let) {}

    default void opens(Statement.Open open) {}

    /** Uses the channel that an expression comes to. */
    default void uses(Expression channel) {}

    /** Evaluates an expression, other than for the channel that is used. */
    default void evaluates(Expression expression) {}

    /** Tests a condition. */
    default void tests(Condition condition) {}

    /** Gives a variable a value. */
    default void writes(String variable) {}

    /** Writes how a communication went, or a closing, into a variable. */
    default void answers(String variable) {
        writes(variable);
    }

    /** Goes through statements. */
    default void walk(Iterable<Statement> statements) {
        for (Statement statement : statements) {
            statement.tell(this);
            for (Block block : statement.blocks()) {
                block.tell(this);
                walk(block.body());
            }
        }
    }
}
