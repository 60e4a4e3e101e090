package dev.parley.reports;

import com.google.common.collect.ImmutableList;

/**
 * How much of a counterexample is shown. Reports are rendered under the widest limits with which they keep their size.
 *
 * @param lanes how many threads or processes
 * @param rows how many rows of the history
 * @param steps how many steps of each program
 * @param items how many reasons, waits, channels, messages of a channel
 * @param label how many characters of a name, an operation, an outcome
 * @param prose how many characters of a sentence
 * @param replay how many characters of the replay line
 */
record Limits(int lanes, int rows, int steps, int items, int label, int prose, int replay) {

    /** For pages, from the widest to the narrowest, which keeps any counterexample within a page's size. */
    static final ImmutableList<Limits> PAGE = ImmutableList.of(
            new Limits(8, 120, 40, 40, 80, 2_000, 16_000),
            new Limits(6, 60, 20, 20, 60, 600, 8_000),
            new Limits(4, 16, 8, 6, 40, 200, 2_000));

    /** For Markdown, which is read between other things. */
    static final Limits MARKDOWN = new Limits(8, 60, 20, 12, 60, 600, 16_000);

    /** More columns than these do not fit a screen. */
    static final int SCREEN_LANES = 5;
    private static final int REPLAY = 16_000;

    /** For a screen of text, of which the history takes this many rows. */
    static Limits screen(int rows) {
        return new Limits(
                SCREEN_LANES,
                rows,
                Math.max(3, rows / 3),
                Math.max(2, rows / 3),
                Math.max(16, rows * 2),
                rows * 12,
                REPLAY);
    }
}
