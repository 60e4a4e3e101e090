package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.History;
import dev.parley.properties.interleave.scheduler.OwnThreadsAtEnd;
import dev.parley.properties.interleave.scheduler.dispatch.Incident;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.Optional;

/**
 * What came of one run of a program.
 *
 * @param key equal for runs of the same program that look the same from outside
 * @param complete false if the strategy gave the run up, since nothing new could have come of it; then nothing follows
 * @param problem why the run is no evidence, if it is none
 * @param misfit where the schedule that was to be followed did not fit, if anywhere
 * @param own how the subject's own threads stood at the end; they appear in no history
 * @param incidents what the schedule did to the threads, in order; only known of a run that followed a given schedule
 */
public record Execution(
        Object key,
        Schedule schedule,
        boolean complete,
        Optional<String> problem,
        Optional<String> misfit,
        ImmutableList<Incident> incidents,
        OwnThreadsAtEnd own,
        HistorySource source) {

    /** Unpacks a history when it is needed: most runs look like one that has been seen. */
    @FunctionalInterface
    public interface HistorySource {
        History history();
    }

    /** What was observed. */
    public History history() {
        return source.history();
    }
}
