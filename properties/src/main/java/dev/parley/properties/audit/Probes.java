package dev.parley.properties.audit;

import java.util.Arrays;

/** Operations of a sweep that found nothing, or no room, and have not returned yet, in columns. */
final class Probes {

    long[] operation = new long[32];
    long[] called = new long[32];
    /** Whether another operation was in progress when it was called. */
    boolean[] busy = new boolean[32];

    private int[] free = new int[32];
    private int frees;
    private int places;

    int add(long number, long call, boolean isBusy) {
        int place = frees > 0 ? free[--frees] : places++;
        if (place == called.length) {
            operation = Arrays.copyOf(operation, 2 * place);
            called = Arrays.copyOf(called, 2 * place);
            busy = Arrays.copyOf(busy, 2 * place);
            free = Arrays.copyOf(free, 2 * place);
        }
        operation[place] = number;
        called[place] = call;
        busy[place] = isBusy;
        return place;
    }

    void remove(int place) {
        free[frees++] = place;
    }
}
