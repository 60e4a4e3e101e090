package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Interruption;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.ThreadName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Where two runs of one program under one schedule, which should have been the same, parted. */
public final class Divergence {

    private static final String NOTHING = "nothing more happened";

    private Divergence() {}

    /** Something that was observed, in words. */
    private record Event(long order, String what) {}

    /**
     * The first event that differed, such as {@code in the first run thread B's tryReceive answered 2, in the second it
     * answered empty}; or, if none did, where the schedule no longer fitted the second run.
     */
    public static String between(Execution first, Execution second) {
        ImmutableList<String> ones = events(first.history());
        ImmutableList<String> others = events(second.history());
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            String one = i < ones.size() ? ones.get(i) : NOTHING;
            String other = i < others.size() ? others.get(i) : NOTHING;
            if (!one.equals(other)) {
                return "in the first run " + one + ", in the second " + other + after(ones, i);
            }
        }
        return second.misfit()
                .map(misfit -> "the events were the same, but in the second run the schedule did not fit: " + misfit)
                .orElse("the events were the same, but not the times at which they happened");
    }

    private static String after(ImmutableList<String> events, int count) {
        return count == 0 ? "" : ", after " + events.get(count - 1);
    }

    private static ImmutableList<String> events(History history) {
        List<Event> events = new ArrayList<>();
        for (Call call : history.calls()) {
            String who = ThreadName.of(call.thread());
            String what = call.operation().kind().label();
            events.add(new Event(call.called().order(), who + " called " + what));
            if (!call.returned().equals(Instant.NEVER)) {
                events.add(new Event(call.returned().order(), who + "'s " + what + " answered " + call.outcome()));
            }
        }
        for (Interruption interruption : history.interruptions()) {
            events.add(new Event(interruption.at().order(), ThreadName.of(interruption.thread()) + " was interrupted"));
        }
        for (Quiescence quiescence : history.quiescences()) {
            String who = quiescence.waiting().stream()
                    .map(waiting ->
                            ThreadName.of(history.calls().get(waiting.call()).thread()))
                    .collect(Collectors.joining(" and "));
            events.add(new Event(quiescence.at().order(), "nothing moved while " + who + " waited"));
        }
        return events.stream()
                .sorted(Comparator.comparingLong(Event::order))
                .map(Event::what)
                .collect(ImmutableList.toImmutableList());
    }
}
