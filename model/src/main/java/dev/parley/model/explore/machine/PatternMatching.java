package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.Node.Match;

/** Which messages a receiver takes, and where what they carry goes. */
final class PatternMatching {

    private final StateLayout layout;
    private final ImmutableList<CompiledChannel> media;

    PatternMatching(StateLayout layout) {
        this.layout = layout;
        this.media = layout.channels();
    }

    /** The channel of a communication. */
    int channel(int[] state, int process, Alternative alternative) {
        return channel(alternative.channel().of(state, layout.base(process)), process, alternative.text());
    }

    /**
     * The channel that a value refers to.
     *
     * @throws IllegalStateException if it refers to none, with what was to be done
     */
    int channel(int code, int process, String text) {
        if (!layout.values().isReference(code)) {
            throw new IllegalStateException(
                    "process " + layout.processes().get(process).name() + " cannot " + text + ": " + layout.decode(code)
                            + " is no channel");
        }
        return layout.values().channel(code);
    }

    /** Puts the fields of a message into slots; false if it has not that tag, or not as many fields. */
    boolean takeApart(int[] state, int base, int code, int tag, ImmutableList<Integer> slots) {
        ValueCodes values = layout.values();
        if (!values.hasTag(code, tag) || values.fieldCount(code) != slots.size()) {
            return false;
        }
        for (int i = 0; i < slots.size(); i++) {
            state[base + slots.get(i)] = values.field(code, i);
        }
        return true;
    }

    boolean matches(int[] state, int base, Match match, int message) {
        return switch (match) {
            case Match.Any _, Match.Ignored _ -> true;
            case Match.Fields fields ->
                layout.values().hasTag(message, fields.tag())
                        && layout.values().fieldCount(message) == fields.slots().size();
            case Match.Equal(Evaluator value) -> value.of(state, base) == message;
        };
    }

    /** Puts what is received into the slots that it goes to. */
    void bind(int[] state, int base, Match match, int message) {
        switch (match) {
            case Match.Any(int slot) -> state[base + slot] = message;
            case Match.Fields fields -> {
                boolean _ = takeApart(state, base, message, fields.tag(), fields.slots());
            }
            case Match.Ignored _, Match.Equal _ -> {}
        }
    }

    /**
     * Whether a selective receiver may take this message: it matches, and would be the next if only those were there
     * that match some branch of the same select.
     */
    boolean isNext(
            int[] state, int process, Node.Select point, Alternative alternative, CompiledChannel medium, int index) {
        if (!matches(state, layout.base(process), alternative.match(), medium.message(state, index))) {
            return false;
        }
        if (medium.mayTake(state, index)) {
            return true;
        }
        boolean last = medium.spec().ordering() == Ordering.LIFO;
        for (int i = last ? index + 1 : 0; i < (last ? medium.size(state) : index); i++) {
            if (isWanted(state, process, point, medium, i) && !mayOvertake(state, medium, index, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a message matches some branch. */
    boolean isWanted(int[] state, int process, Node.Select point, CompiledChannel medium, int index) {
        int base = layout.base(process);
        for (int i = 0; i < point.alternatives().size(); i++) {
            Alternative alternative = point.alternatives().get(i);
            if (!alternative.sends()
                    && alternative.guard().of(state, base)
                    && media.get(channel(state, process, alternative)) == medium
                    && matches(state, base, alternative.match(), medium.message(state, index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayOvertake(int[] state, CompiledChannel medium, int index, int other) {
        return medium.spec().ordering() == Ordering.PER_PRODUCER_FIFO
                ? medium.beside(state, other) != medium.beside(state, index)
                : medium.mayBeOvertaken(state, other);
    }
}
