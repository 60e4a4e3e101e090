package dev.parley.properties.interleave;

import dev.parley.properties.interleave.weave.Access;
import org.jspecify.annotations.Nullable;

/** What reads answer, where that is not always what was written last. */
@FunctionalInterface
interface Memory {

    /**
     * What a read answers.
     *
     * @param variable what is read
     * @param found what was written there last
     * @return something of the same type
     */
    @Nullable Object read(int task, Variable variable, Access.Mode mode, @Nullable Object found);
}
