package dev.parley.model.operation;

/** What the threads of a program or a recording are called, by their numbers. */
public final class ThreadName {

    private static final int LETTERS = 26;

    private ThreadName() {}

    /** Such as {@code thread B}; after 26 of them, such as {@code thread 27}. */
    public static String of(int thread) {
        return "thread " + letter(thread);
    }

    /** Such as {@code B}; after 26 of them, such as {@code 27}. */
    public static String letter(int thread) {
        return thread < LETTERS ? String.valueOf((char) ('A' + thread)) : String.valueOf(thread + 1);
    }
}
