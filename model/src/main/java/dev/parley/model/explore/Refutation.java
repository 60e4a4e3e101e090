package dev.parley.model.explore;

import com.google.common.base.Joiner;
import dev.parley.model.explore.machine.CompiledProcess;
import dev.parley.model.explore.machine.Node;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.machine.TransitionLabel;
import java.util.BitSet;
import java.util.List;

/** Says in a sentence that a claim is not true, with the values of the variables that it is about. */
final class Refutation {

    private final StateLayout layout;

    Refutation(StateLayout layout) {
        this.layout = layout;
    }

    /**
     * The sentence. What breaks no claim that a process makes, but is wrong all the same, is a sentence already.
     *
     * @param claim what was broken
     * @param process who made the step, or {@link TransitionLabel#NOBODY}
     * @param state the state in which it was broken
     */
    String of(String claim, int process, int[] state) {
        if (process != TransitionLabel.NOBODY && isRefuted(claim, process, state)) {
            return sentence(claim, process, state);
        }
        for (int other = 0; other < layout.processes().size(); other++) {
            if (isRefuted(claim, other, state)) {
                return sentence(claim, other, state);
            }
        }
        return claim;
    }

    private boolean isRefuted(String claim, int process, int[] state) {
        return layout.processes().get(process).nodes().stream()
                .anyMatch(node -> isRefuted(node, claim, layout.base(process), state));
    }

    private static boolean isRefuted(Node node, String claim, int base, int[] state) {
        return node instanceof Node.Claim made
                && made.text().equals(claim)
                && !made.condition().of(state, base);
    }

    private String sentence(String claim, int process, int[] state) {
        CompiledProcess code = layout.processes().get(process);
        BitSet slots = new BitSet();
        for (Node node : code.nodes()) {
            if (node instanceof Node.Claim made && isRefuted(node, claim, layout.base(process), state)) {
                made.condition().reads(slots);
            }
        }
        List<String> values = code.slots().entrySet().stream()
                .filter(slot -> slots.get(slot.getValue()))
                .map(slot -> slot.getKey() + " is " + layout.decode(state[layout.base(process) + slot.getValue()]))
                .toList();
        return "it is not true that " + claim
                + (values.isEmpty() ? "" : " (" + Joiner.on(", ").join(values) + ")");
    }
}
