package dev.parley.implementations.systems.study;

import com.google.common.collect.ImmutableList;

/**
 * A system that a source describes, and what is asked of it.
 *
 * @param id such as {@code S07}
 */
public record Study(String id, String title, ImmutableList<Question> questions) {

    /** A system with the questions about it. */
    public static Study of(String id, String title, Question... questions) {
        return new Study(id, title, ImmutableList.copyOf(questions));
    }
}
