package dev.parley.model.explore;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.explore.machine.CompiledProcess;
import dev.parley.model.explore.machine.Node;
import dev.parley.model.explore.machine.StateLayout;

/** Where each process is in a state, in words: {@link Ending#ENDED}, or the statement that it is at. */
final class ProcessPlaces {

    private final StateLayout layout;

    ProcessPlaces(StateLayout layout) {
        this.layout = layout;
    }

    ImmutableMap<String, String> of(int[] state) {
        ImmutableMap.Builder<String, String> places = ImmutableMap.builder();
        for (int i = 0; i < layout.processes().size(); i++) {
            CompiledProcess process = layout.processes().get(i);
            places.put(process.name(), place(process.stop(layout.at(state, i))));
        }
        return places.buildOrThrow();
    }

    /** Who is at a statement that sends, or has an alternative that does. */
    ImmutableSet<String> sending(int[] state) {
        ImmutableSet.Builder<String> sending = ImmutableSet.builder();
        for (int i = 0; i < layout.processes().size(); i++) {
            CompiledProcess process = layout.processes().get(i);
            if (process.stop(layout.at(state, i)) instanceof Node.Select select
                    && select.alternatives().stream().anyMatch(Node.Alternative::sends)) {
                sending.add(process.name());
            }
        }
        return sending.build();
    }

    private static String place(Node.Stop stop) {
        return switch (stop) {
            case Node.Select select ->
                String.join(
                        " or ",
                        select.alternatives().stream()
                                .map(Node.Alternative::text)
                                .toList());
            case Node.AwaitReceipt _ -> "wait until its message is received";
            case Node.Pause _ -> "pause";
            case Node.Close close -> close.text();
            case Node.End _ -> Ending.ENDED;
        };
    }
}
