package dev.parley.model.system;

/** How a process goes on after a statement. */
public enum Continuation {
    /** With the next statement. */
    NEXT,
    /** With one of the blocks within it, and then the next statement. */
    ONE_OF_ITS_BLOCKS,
    /** With the block within it, after which it begins anew, or with the next statement. */
    BLOCK_OR_NEXT,
    /** Not at all. */
    END
}
