package dev.parley.model.explore.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Visits all states, the nearest first: the store is the queue, too. States are expanded in batches, by the calling
 * thread or, in the order in which they will be collected, by an executor; the calling thread collects the successors
 * in any case, so that the result does not depend on who expands.
 */
public final class BreadthFirstSearch {

    /** How many states are expanded in a row, by one thread. */
    private static final int BATCH = 512;

    /** How many states are visited between two reports of progress. */
    private static final int PROGRESS = 1 << 18;

    private final SearchResult found;
    private final StateStore store;
    private final Supplier<Expander> expanders;
    private final LongConsumer progress;
    private final Deque<Expander> idle = new ArrayDeque<>();
    private final Deque<SuccessorBatch> spare = new ArrayDeque<>();
    private long last;
    private long reported;

    /**
     * A search.
     *
     * @param expanders one for each thread
     * @param progress is told from time to time how many states there are so far
     */
    public BreadthFirstSearch(SearchResult found, Supplier<Expander> expanders, LongConsumer progress) {
        this.found = found;
        this.store = found.store();
        this.expanders = expanders;
        this.progress = progress;
    }

    /** Searches on the calling thread. */
    public void run() {
        Expander expander = begin();
        SuccessorBatch batch = new SuccessorBatch();
        long address = 0;
        while (address < store.end()) {
            batch.clear();
            // Not one by one: the processor then looks several states up at the same time.
            for (int i = 0; i < BATCH && address < store.end(); i++) {
                expander.expand(store, address, batch);
                address = store.next(address, store.end());
            }
            collect(batch);
        }
    }

    /** Searches with an executor that works on so many batches at the same time. */
    public void run(Executor executor, int helpers) {
        idle.add(begin());
        Deque<Job> jobs = new ArrayDeque<>();
        long taken = 0;
        while (taken < store.end() || !jobs.isEmpty()) {
            while (taken < store.end() && jobs.size() <= helpers) {
                Job job = job(taken);
                jobs.add(job);
                taken = job.until();
                executor.execute(job.task());
            }
            Job oldest = jobs.remove();
            SuccessorBatch batch = get(oldest.task());
            collect(batch);
            idle.add(oldest.expander());
            spare.add(batch);
        }
    }

    /** The greatest number of steps that it takes to reach a state. */
    public int depth() {
        // No other state is further than the one that was found last.
        return store.count() == 0 ? 0 : store.pathTo(last).size() - 1;
    }

    private Expander begin() {
        Expander expander = expanders.get();
        SuccessorBatch first = new SuccessorBatch();
        expander.begin(first);
        collect(first);
        return expander;
    }

    /** Adds the successors that are new. */
    private void collect(SuccessorBatch batch) {
        batch.lookAhead(store);
        for (int i = 0; i < batch.count(); i++) {
            long added = batch.addTo(store, i);
            if (added == StateStore.FULL) {
                found.full();
            } else if (added >= 0) {
                last = added;
            }
        }
        found.take(batch);
        if (store.count() - reported >= PROGRESS) {
            reported = store.count();
            progress.accept(reported);
        }
    }

    /** One batch: who expands it, what comes of it, and where it ends. */
    private record Job(FutureTask<SuccessorBatch> task, Expander expander, long until) {}

    private Job job(long from) {
        Expander expander = idle.isEmpty() ? expanders.get() : idle.remove();
        SuccessorBatch batch = spare.isEmpty() ? new SuccessorBatch() : spare.remove();
        batch.clear();
        long limit = store.end();
        long until = from;
        for (int i = 0; i < BATCH && until < limit; i++) {
            until = store.next(until, limit);
        }
        long end = until;
        return new Job(
                new FutureTask<>(() -> {
                    for (long address = from; address < end; address = store.next(address, end)) {
                        expander.expand(store, address, batch);
                    }
                    return batch;
                }),
                expander,
                until);
    }

    private static SuccessorBatch get(FutureTask<SuccessorBatch> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the exploration was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("the exploration failed", e.getCause());
        }
    }
}
