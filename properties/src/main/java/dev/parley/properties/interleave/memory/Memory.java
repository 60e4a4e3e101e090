package dev.parley.properties.interleave.memory;

import dev.parley.properties.interleave.weave.Access;
import org.jspecify.annotations.Nullable;

/**
 * What reads answer, where that is not always what was written last. A strategy that decides about this, too,
 * implements both; classes must be woven for it: see {@link dev.parley.properties.interleave.weave.Agent#answerReads}.
 */
@FunctionalInterface
public interface Memory {

    /**
     * What a read answers.
     *
     * @param thread who reads
     * @param variable what is read
     * @param found what was written there last
     * @return something of the same type
     */
    @Nullable
    Object read(int thread, Variable variable, Access.Mode mode, @Nullable Object found);
}
