package dev.parley.model.export;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import java.util.stream.Collectors;

/**
 * A topology in Promela, the language of SPIN (Holzmann, "The SPIN Model Checker", 2003). One communication, with the
 * local statements after it, is one atomic step, so that SPIN without reductions ({@code -DNOREDUCE}) counts the same
 * states as {@code model.explore} does. What a process claims is an assertion; that a server may wait for messages is
 * an end label.
 *
 * <p>SPIN finds the deadlocks in which nothing moves any more, and no others; to it, a server that waits in a select
 * with sends is in one, even if their guards are closed. A process that begins with a choice, or with a
 * claim, makes a step of its own for that.
 */
public final class Promela {

    /** How many messages there is space for in a channel that has no bound. A step beyond breaks an assertion. */
    private static final int UNBOUNDED = 16;

    private static final ImmutableSet<String> RESERVED = ImmutableSet.copyOf(
            ("active assert atomic bit bool break byte c_code c_decl c_expr c_state c_track chan d_step d_step do else"
                + " empty enabled eval false fi for full goto hidden if in init inline int len local ltl mtype mtype"
                + " nempty never nfull notrace np_ od of pc_value pid print printf printm priority proctype provided"
                + " run select short show skip timeout trace true typedef unless unsigned xr xs end progress accept")
                    .split(" "));

    private Promela() {}

    /**
     * The text.
     *
     * @throws UnsupportedOperationException if Promela cannot say what the topology says, with the reason
     */
    public static String of(Topology topology) {
        ShapeInference shapes = new ShapeInference(topology);
        IdentifierTable names = new IdentifierTable(RESERVED);
        StringBuilder text = new StringBuilder("/* " + topology.name().replace("*/", "") + " */\n");
        if (!shapes.tags().isEmpty()) {
            text.append("mtype = { ")
                    .append(shapes.tags().stream()
                            .map(tag -> names.of("tag", tag))
                            .collect(Collectors.joining(", ")))
                    .append(" };\n");
        }
        topology.channels().forEach((name, spec) -> channel(name, spec, shapes, names, text));
        if (!shapes.passedOn().isEmpty()) {
            text.append("chan ")
                    .append(names.of("nowhere", PromelaValues.NOWHERE))
                    .append(";\n");
        }
        for (Process process : topology.processes()) {
            text.append('\n').append(new PromelaProcess(process, topology, shapes, names).text());
        }
        return text.toString();
    }

    private static void channel(
            String name, ChannelSpec spec, ShapeInference shapes, IdentifierTable names, StringBuilder text) {
        ValueShape shape = shapes.channel(name);
        check(name, spec, shape, shapes);
        int capacity = switch (spec.capacity()) {
            case Capacity.Rendezvous _ -> 0;
            case Capacity.Bounded(int limit) -> limit;
            case Capacity.Unbounded _ -> UNBOUNDED;
        };
        text.append("chan ")
                .append(names.of("channel", name))
                .append(" = [")
                .append(capacity)
                .append("] of { ")
                .append(String.join(", ", PromelaValues.types(shape)))
                .append(" };")
                .append(spec.capacity() instanceof Capacity.Unbounded ? " /* has no bound */" : "")
                .append('\n');
        if (spec.closing() != Closing.NEVER) {
            text.append("bool ").append(names.of("closed", "closed_" + name)).append(";\n");
        }
        if (spec.faults().losses() != 0 && spec.faults().losses() != Faults.ANY) {
            text.append("int ").append(names.of("lost", "lost_" + name)).append(";\n");
        }
    }

    private static void check(String name, ChannelSpec spec, ValueShape shape, ShapeInference shapes) {
        String what = "channel " + name;
        if (spec.faults().overtaking() > 0) {
            throw new UnsupportedOperationException(what + " reorders up to a bound, and Promela has no such channel");
        }
        switch (spec.ordering()) {
            case TOTAL_FIFO -> {}
            case PRIORITY -> {
                if (shape.isTagged() || shape.isReference()) {
                    throw new UnsupportedOperationException(what
                            + " orders messages of several parts by priority; Promela's sorted send compares"
                            + " all parts");
                }
            }
            case PER_PRODUCER_FIFO, UNORDERED, LIFO ->
                throw new UnsupportedOperationException(
                        what + " is " + spec.ordering() + ", and channels in Promela are FIFO or sorted");
        }
        boolean rendezvous = spec.capacity() instanceof Capacity.Rendezvous;
        if (rendezvous && spec.closing() != Closing.NEVER) {
            throw new UnsupportedOperationException(
                    what + " is a rendezvous that can be closed, and Promela cannot test for that in the joint step");
        }
        if (shapes.passedOn().contains(name) && !isPlain(spec)) {
            throw new UnsupportedOperationException(what
                    + " is passed on as a value, but has faults, overflows, sorts or can be closed, which"
                    + " Promela's do not");
        }
    }

    private static boolean isPlain(ChannelSpec spec) {
        return spec.faults().equals(Faults.NONE)
                && spec.overflow() == Overflow.BLOCK
                && spec.closing() == Closing.NEVER
                && spec.ordering() == Ordering.TOTAL_FIFO
                && !(spec.capacity() instanceof Capacity.Unbounded);
    }
}
