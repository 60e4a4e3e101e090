package dev.parley.model.systems;

import com.google.common.collect.ImmutableList;

/**
 * A system that a source describes, and what is asked of it.
 *
 * @param id such as {@code S07}
 */
public record Study(String id, String title, ImmutableList<Question> questions) {

    static Study of(String id, String title, Question... questions) {
        return new Study(id, title, ImmutableList.copyOf(questions));
    }
}
