package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.properties.interleave.memory.Memory;
import dev.parley.properties.interleave.weave.Access;
import dev.parley.properties.interleave.weave.Agent;
import example.subjects.StoreBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A model of memory may answer what a read does not find, and is told how strong the read is. */
final class MemoryTest {

    private static final ImmutableList<String> NOBODY_SEES = ImmutableList.of("0", "0");

    private static ImmutableSet<ImmutableList<String>> endings(Optional<Memory> memory) {
        Attachment.ensure();
        Agent.install().answerReads(true);
        try {
            Trial<StoreBuffer> trial = Trial.of(StoreBuffer::new);
            memory.ifPresent(trial::remembering);
            return trial.thread(StoreBuffer::left).thread(StoreBuffer::right).endings();
        } finally {
            Agent.install().answerReads(false);
        }
    }

    @Test
    void readsFindWhatWasWrittenLast() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("0", "1"), ImmutableList.of("1", "0"), ImmutableList.of("1", "1")),
                endings(Optional.empty()));
    }

    @Test
    void aReadMayAnswerWhatWasWrittenBefore() {
        Set<Access.Mode> modes = new HashSet<>();
        Memory stale = (task, variable, mode, found) -> {
            modes.add(mode);
            return found instanceof Long ? (Object) 0L : (Object) 0;
        };
        assertEquals(ImmutableSet.of(NOBODY_SEES), endings(Optional.of(stale)));
        assertEquals(Set.of(Access.Mode.PLAIN), modes);
    }
}
