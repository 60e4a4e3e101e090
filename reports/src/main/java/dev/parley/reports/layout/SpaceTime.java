package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;

/**
 * A space-time diagram: a lane for each thread and each channel, time running down; a bar for each operation from its
 * call to its return, open at its foot if it never returned; an arrow for each message from its send through its
 * channel to its receive. Lengths are pixels.
 */
public record SpaceTime(
        int width,
        int height,
        String summary,
        ImmutableList<Lane> lanes,
        ImmutableList<Pipe> pipes,
        ImmutableList<Tick> ticks,
        ImmutableList<Band> bands,
        ImmutableList<Bar> bars,
        ImmutableList<Way> ways,
        ImmutableList<Holding> holdings,
        ImmutableList<Sign> signs,
        ImmutableList<Clock> clocks,
        ImmutableList<Break> breaks,
        ImmutableList<Bracket> bracket) {

    record Lane(String name, int x, int foot) {}

    /** A channel. */
    record Pipe(String name, String title, int x, int left, int width, int height, int foot) {}

    record Tick(String label, int y) {}

    /** What the environment did, from one row to another. */
    record Band(String label, int x, int y, int width, int height) {
        public int textX() {
            return x + 6;
        }

        public int textY() {
            return y + 12;
        }
    }

    /**
     * An operation.
     *
     * @param step the number of its step; 0 if it has none
     * @param flag which of the offending pair it is, if it is
     */
    record Bar(Box box, String label, String title, boolean offending, boolean open, int step, String flag) {}

    record Box(int x, int y, int width, int height) {
        static final int OPEN_TAIL = 18;

        public int textX() {
            return x + 10;
        }

        public int textY() {
            return y + 17;
        }

        public int right() {
            return x + width;
        }

        public int foot() {
            return y + height;
        }

        public int tail() {
            return foot() + OPEN_TAIL;
        }

        public int flagX() {
            return right() - 11;
        }

        public int flagY() {
            return y + 12;
        }
    }

    /**
     * The way of a message.
     *
     * @param kind its fate, as the style sheet knows it
     * @param sound whether it arrives as it should, and is not what the argument is about
     * @param path from bar to bar
     * @param arrow whether it arrives
     * @param step the number of the step with which it begins
     * @param cross where it is lost, if it is
     * @param stop where somebody waits to send or to receive; empty if nobody does
     */
    record Way(
            String kind,
            boolean sound,
            String path,
            boolean arrow,
            String title,
            int step,
            String message,
            int labelX,
            int labelY,
            ImmutableList<Cross> cross,
            String stop) {

        public String marker() {
            return sound ? "head" : "badhead";
        }
    }

    record Cross(int x, int y) {}

    /** What a channel holds from here on. */
    record Holding(int x, int y, String text, int step) {}

    /** What marks an instant. */
    record Sign(String kind, String shape, int x, int y, String label, String title) {
        public int textX() {
            return x + 13;
        }

        public int textY() {
            return y + 4;
        }
    }

    /** The clock is everybody's: its steps cross all lanes, but for the stretch where they are labelled. */
    record Clock(int y, int from, int to) {}

    record Break(int y, String label) {}

    /** What joins the offending pair, at the right. */
    record Bracket(int x, int fromX, int fromY, int toX, int toY, int textX, ImmutableList<TextLine> lines) {}

    record TextLine(String text, int y) {}
}
