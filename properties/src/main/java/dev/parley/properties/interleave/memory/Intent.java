package dev.parley.properties.interleave.memory;

import org.jspecify.annotations.Nullable;

/**
 * What a thread is about to do, and where, as its scheduler tells it. Of the moment: it is another one as soon as the
 * thread has gone on, so that whoever needs it longer takes from it what it needs.
 */
public interface Intent {

    /**
     * Where the thread is, which tells what is done to which member: see {@link
     * dev.parley.properties.interleave.weave.Sites}.
     */
    int site();

    /** The {@code VarHandle} or field updater that leads to the variable, if one does. */
    @Nullable
    Object handle();

    /** The object, array or atomic variable, if one is known. */
    @Nullable
    Object object();

    /** Of an array's element; or the offset that {@code Unsafe} is given. */
    long index();
}
