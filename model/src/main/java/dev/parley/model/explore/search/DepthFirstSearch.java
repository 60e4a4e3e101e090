package dev.parley.model.explore.search;

import java.util.Arrays;

/** Visits all states, the latest first, on the calling thread. */
public final class DepthFirstSearch {

    private final SearchResult found;
    private final Expander expander;
    private long[] stack = new long[1 << 10];
    private int size;

    public DepthFirstSearch(SearchResult found, Expander expander) {
        this.found = found;
        this.expander = expander;
    }

    public void run() {
        StateStore store = found.store();
        SuccessorBatch batch = new SuccessorBatch();
        expander.begin(batch);
        while (true) {
            push(batch);
            found.take(batch);
            if (size == 0) {
                return;
            }
            batch.clear();
            expander.expand(store, stack[--size], batch);
        }
    }

    private void push(SuccessorBatch batch) {
        if (size + batch.count() > stack.length) {
            stack = Arrays.copyOf(stack, 2 * (size + batch.count()));
        }
        for (int i = 0; i < batch.count(); i++) {
            long added = batch.addTo(found.store(), i);
            if (added == StateStore.FULL) {
                found.full();
            } else if (added >= 0) {
                stack[size++] = added;
            }
        }
    }
}
