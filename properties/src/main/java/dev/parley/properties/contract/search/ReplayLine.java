package dev.parley.properties.contract.search;

import com.google.common.base.Splitter;
import dev.parley.model.PublicApi;
import dev.parley.model.rule.Rule;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.List;

/**
 * A violation as one word that needs no quoting: {@code ORD-1:send1,send2/receive@1:3-1.7-0:12} is the rule, the
 * program and the schedule. For a topology, its name stands in place of the program.
 */
@PublicApi
public record ReplayLine(Rule rule, String program, Schedule schedule) {

    /**
     * The inverse of {@link #toString}.
     *
     * @throws IllegalArgumentException that says what is wrong with the text
     */
    public static ReplayLine parse(String text) {
        List<String> ends = Splitter.on('@').limit(2).splitToList(text);
        List<String> start = Splitter.on(':').limit(2).splitToList(ends.get(0));
        if (ends.size() < 2 || start.size() < 2) {
            throw new IllegalArgumentException(
                    "it has not the form of ORD-1:send1/receive@1:3-1:12; copy it whole from a report");
        }
        return new ReplayLine(Rule.of(start.get(0)), start.get(1), Schedule.parse(ends.get(1)));
    }

    @Override
    public String toString() {
        return rule.id() + ":" + program + "@" + schedule;
    }
}
