package dev.parley.model.operation;

/**
 * What threads are called: those of a program or a recording by their numbers, and those of the JVM that carry them.
 */
public final class ThreadName {

    private static final int LETTERS = 26;
    private static final String IN_JVM = "parley-";

    private ThreadName() {}

    /** Such as {@code thread B}; after 26 of them, such as {@code thread 27}. */
    public static String of(int thread) {
        return "thread " + letter(thread);
    }

    /** Such as {@code B}; after 26 of them, such as {@code 27}. */
    public static String letter(int thread) {
        return thread < LETTERS ? String.valueOf((char) ('A' + thread)) : String.valueOf(thread + 1);
    }

    /** Such as {@code its own thread worker}: a thread that the subject of a check has started, and called so. */
    public static String ofSubject(String name) {
        return "its own thread " + name;
    }

    /** Such as {@code parley-1}: the thread of the JVM that carries a thread of a program. */
    public static String inJvm(int thread) {
        return IN_JVM + thread;
    }

    /**
     * Such as {@code parley-own-29}: the thread of the JVM that carries one which the subject of a check has started.
     */
    public static String ofSubjectInJvm(int id) {
        return inJvm("own-" + id);
    }

    /** Such as {@code parley-recorded}: a thread of the JVM that does something else. */
    public static String inJvm(String purpose) {
        return IN_JVM + purpose;
    }
}
