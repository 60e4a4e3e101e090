package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A process as lines of text, for people. */
public final class Listing {

    private final ImmutableList.Builder<String> lines = ImmutableList.builder();

    private Listing() {}

    /** The statements, one a line, those of a block indented below it. */
    public static ImmutableList<String> of(Process process) {
        Listing listing = new Listing();
        listing.block(process.body(), 0);
        return listing.lines.build();
    }

    private void line(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }

    private void block(List<Statement> statements, int depth) {
        statements.forEach(statement -> statement(statement, depth));
    }

    private void statement(Statement statement, int depth) {
        switch (statement) {
            case Statement.Communication communication -> line(depth, communication.toString());
            case Statement.Close close -> line(depth, "close " + close.channel());
            case Statement.Select select -> {
                line(depth, "select");
                for (Statement.Branch branch : select.branches()) {
                    String guard = branch.guard() instanceof Condition.Always ? "" : "if " + branch.guard() + ": ";
                    line(depth + 1, guard + branch.communication());
                    block(branch.body(), depth + 2);
                }
                select.otherwise().ifPresent(body -> {
                    line(depth + 1, "otherwise");
                    block(body, depth + 2);
                });
                select.timeout().ifPresent(body -> {
                    line(depth + 1, "after some time");
                    block(body, depth + 2);
                });
            }
            case Statement.Choose choose -> {
                line(depth, "do one of");
                for (ImmutableList<Statement> alternative : choose.alternatives()) {
                    if (alternative.isEmpty()) {
                        line(depth + 1, "nothing");
                    }
                    block(alternative, depth + 1);
                }
            }
            case Statement.When when -> {
                line(depth, "if " + when.condition());
                block(when.then(), depth + 1);
                if (!when.otherwise().isEmpty()) {
                    line(depth, "else");
                    block(when.otherwise(), depth + 1);
                }
            }
            case Statement.While loop -> {
                line(depth, loop.condition() instanceof Condition.Always ? "forever" : "while " + loop.condition());
                block(loop.body(), depth + 1);
            }
            case Statement.Repeat loop -> {
                line(depth, loop.times() + " times");
                block(loop.body(), depth + 1);
            }
            case Statement.Let let -> line(depth, let.variable() + " := " + let.value());
            case Statement.Open open ->
                line(depth, open.tag() + "(" + String.join(", ", open.variables()) + ") := " + open.message());
            case Statement.Claim claim -> line(depth, "claim " + claim.condition());
            case Statement.Pause _ -> line(depth, "pause");
            case Statement.Stop _ -> line(depth, "stop");
            case Statement.Crash _ -> line(depth, "crash");
        }
    }
}
