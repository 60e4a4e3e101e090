package dev.parley.model.channel;

import java.util.Locale;

/** What a channel promises, in a line for people to read. */
public final class SpecText {

    private SpecText() {}

    /** Of a channel by itself: its capacity, its order, who may use it, and which promises are relaxed. */
    public static String inFull(ChannelSpec spec) {
        return spec.capacity()
                + switch (spec.ordering()) {
                    case TOTAL_FIFO -> ", first in first out";
                    case PER_PRODUCER_FIFO -> ", first in first out per producer";
                    case UNORDERED -> ", unordered";
                    case PRIORITY -> ", the least first";
                    case LIFO -> ", last in first out";
                }
                + ", " + parties(spec.producers(), "producer") + ", " + parties(spec.consumers(), "consumer")
                + (spec.relaxations().isEmpty() ? "" : ", relaxed: " + spec.relaxations());
    }

    private static String parties(Parties parties, String noun) {
        return switch (parties) {
            case SINGLE -> "a single " + noun;
            case MULTIPLE -> "many " + noun + "s";
        };
    }

    /** Of a channel among others of a system: its capacity, and whatever is unusual about it. */
    public static String inShort(ChannelSpec spec) {
        Faults faults = spec.faults();
        return spec.capacity()
                + (spec.ordering() == Ordering.TOTAL_FIFO
                        ? ""
                        : ", " + words(spec.ordering().name()))
                + (spec.overflow() == Overflow.BLOCK
                        ? ""
                        : ", when full: " + words(spec.overflow().name()))
                + (faults.losses() == 0
                        ? ""
                        : faults.losses() == Faults.ANY ? ", may lose messages" : ", may lose " + faults.losses())
                + (faults.copies() == 0 ? "" : ", may duplicate")
                + (faults.overtaking() == 0 ? "" : ", may be overtaken by " + faults.overtaking())
                + (spec.closing() == Closing.NEVER
                        ? ""
                        : ", closing " + words(spec.closing().name()));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
