package dev.parley.model.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recording in memory: a column of primitives for each part of an operation, 29 bytes an operation, in pieces, so
 * that growing copies nothing. Immutable.
 */
public final class ColumnarRecording implements Recording {

    private static final int PIECE = 1 << 16;
    private static final int FIRST = 16;
    private static final Kind[] KINDS = Kind.values();

    private final List<Piece> pieces;

    private ColumnarRecording(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** How many operations there are. */
    public long size() {
        return pieces.isEmpty() ? 0 : (pieces.size() - 1L) * PIECE + pieces.getLast().size;
    }

    @Override
    public void forEach(Sink sink) {
        for (Piece piece : pieces) {
            piece.forEach(sink);
        }
    }

    private static final class Piece {
        private int[] threads;
        private byte[] kinds;
        private long[] values;
        private long[] called;
        private long[] returned;
        private int size;

        Piece(int capacity) {
            threads = new int[capacity];
            kinds = new byte[capacity];
            values = new long[capacity];
            called = new long[capacity];
            returned = new long[capacity];
        }

        void grow() {
            int capacity = Math.min(PIECE, 2 * size);
            threads = Arrays.copyOf(threads, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
            values = Arrays.copyOf(values, capacity);
            called = Arrays.copyOf(called, capacity);
            returned = Arrays.copyOf(returned, capacity);
        }

        void set(int at, int thread, byte kind, long value, long call, long ret) {
            threads[at] = thread;
            kinds[at] = kind;
            values[at] = value;
            called[at] = call;
            returned[at] = ret;
        }

        void forEach(Sink sink) {
            for (int i = 0; i < size; i++) {
                sink.operation(threads[i], KINDS[kinds[i]], values[i], called[i], returned[i]);
            }
        }
    }

    /** Collects operations, which may come in any order. Not safe for use by several threads. */
    public static final class Builder implements Sink {

        private final List<Piece> pieces = new ArrayList<>();
        private long latest = Long.MIN_VALUE;
        private boolean sorted = true;

        /**
         * Adds one.
         *
         * @throws IllegalArgumentException if its thread is negative, if it returns before it is called, or if a kind
         *     that is answered never returns, or the other way round
         */
        @Override
        @SuppressWarnings("EnumOrdinal") // a byte in memory, never written anywhere
        public void operation(int thread, Kind kind, long value, long called, long returned) {
            if (thread < 0) {
                throw new IllegalArgumentException("threads are numbered from 0, not " + thread);
            }
            if (returned < called) {
                throw new IllegalArgumentException("it returns at " + returned + ", before it is called at " + called);
            }
            if (kind.isAnswered() == (returned == NEVER)) {
                throw new IllegalArgumentException(
                        kind.isAnswered() ? "it was answered, but never returned" : "it returned without an answer");
            }
            if (pieces.isEmpty()) {
                pieces.add(new Piece(FIRST));
            }
            Piece piece = pieces.getLast();
            if (piece.size == PIECE) {
                piece = new Piece(PIECE);
                pieces.add(piece);
            } else if (piece.size == piece.kinds.length) {
                piece.grow();
            }
            piece.set(piece.size++, thread, (byte) kind.ordinal(), value, called, returned);
            sorted &= called >= latest;
            latest = Math.max(latest, called);
        }

        /** How many operations there are so far. */
        public long size() {
            return new ColumnarRecording(pieces).size();
        }

        /** What was collected, sorted by call where it was not; equal calls stay in the order in which they came. */
        public ColumnarRecording build() {
            if (!sorted) {
                sort();
                sorted = true;
            }
            return new ColumnarRecording(List.copyOf(pieces));
        }

        /** Each operation goes to where its call stands among all calls, behind the equal ones that came before it. */
        private void sort() {
            int size = Math.toIntExact(size());
            long[] calls = new long[size];
            int next = 0;
            for (Piece piece : pieces) {
                System.arraycopy(piece.called, 0, calls, next, piece.size);
                next += piece.size;
            }
            Arrays.parallelSort(calls);
            int[] taken = new int[size];
            List<Piece> unsorted = List.copyOf(pieces);
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = new Piece(pieces.get(i).kinds.length);
                piece.size = pieces.get(i).size;
                pieces.set(i, piece);
            }
            for (Piece piece : unsorted) {
                for (int i = 0; i < piece.size; i++) {
                    int first = first(calls, piece.called[i]);
                    int place = first + taken[first]++;
                    pieces.get(place / PIECE)
                            .set(
                                    place % PIECE,
                                    piece.threads[i],
                                    piece.kinds[i],
                                    piece.values[i],
                                    piece.called[i],
                                    piece.returned[i]);
                }
            }
        }

        private static int first(long[] sorted, long key) {
            int low = 0;
            int high = sorted.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
