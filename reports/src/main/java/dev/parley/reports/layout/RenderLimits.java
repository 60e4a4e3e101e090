package dev.parley.reports.layout;

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
public record RenderLimits(int lanes, int rows, int steps, int items, int label, int prose, int replay) {

    /** For pages, from the widest to the narrowest, which keeps any counterexample within a page's size. */
    public static final ImmutableList<RenderLimits> PAGE = ImmutableList.of(
            new RenderLimits(8, 120, 40, 40, 80, 2_000, 16_000),
            new RenderLimits(6, 60, 20, 20, 60, 600, 8_000),
            new RenderLimits(4, 16, 8, 6, 40, 200, 2_000));

    /** For Markdown, which is read between other things. */
    public static final RenderLimits MARKDOWN = new RenderLimits(8, 60, 20, 12, 60, 600, 16_000);

    /** More columns than these do not fit a screen. */
    public static final int SCREEN_LANES = 5;

    private static final int REPLAY = 16_000;

    /** For a screen of text, of which the history takes this many rows. */
    public static RenderLimits screen(int rows) {
        return new RenderLimits(
                SCREEN_LANES,
                rows,
                Math.max(3, rows / 3),
                Math.max(2, rows / 3),
                Math.max(16, rows * 2),
                rows * 12,
                REPLAY);
    }
}
