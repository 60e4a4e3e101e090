package dev.parley.properties.interleave.scheduler.task;

import dev.parley.properties.interleave.memory.Intent;
import dev.parley.properties.interleave.weave.Sites;
import org.jspecify.annotations.Nullable;

/** Where a task was last seen, and what it is about to access there. */
public final class Position implements Intent {

    private int site = Sites.BOUNDARY;
    private @Nullable Object handle;
    private @Nullable Object object;
    private long index;

    /** The task is here now. */
    public void at(int here) {
        site = here;
    }

    /** What it is about to access, beside what the site tells: see {@link Intent}. */
    public void intends(@Nullable Object throughHandle, @Nullable Object onObject, long atIndex) {
        handle = throughHandle;
        object = onObject;
        index = atIndex;
    }

    /** It is about to access nothing. */
    public void intendsNothing() {
        handle = null;
        object = null;
    }

    @Override
    public int site() {
        return site;
    }

    @Override
    public @Nullable Object handle() {
        return handle;
    }

    @Override
    public @Nullable Object object() {
        return object;
    }

    @Override
    public long index() {
        return index;
    }

    /** In words that go on a sentence. */
    @Override
    public String toString() {
        return Sites.describe(site);
    }
}
