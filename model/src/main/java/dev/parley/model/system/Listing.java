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
        for (Statement statement : statements) {
            line(depth, statement.heading());
            for (Block block : statement.blocks()) {
                if (!block.caption().isEmpty()) {
                    line(depth + block.indent(), block.caption());
                }
                block(block.body(), depth + block.indent() + 1);
            }
        }
    }
}
