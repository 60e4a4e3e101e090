package dev.parley.properties.contract.account;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import java.util.Locale;

/** A channel of a topology in a few words: its capacity, and whatever is unusual about it. */
final class SpecText {

    private SpecText() {}

    static String of(ChannelSpec spec) {
        Faults faults = spec.faults();
        return spec.capacity()
                + (spec.ordering() == Ordering.TOTAL_FIFO ? "" : ", " + words(spec.ordering().name()))
                + (spec.overflow() == Overflow.BLOCK ? "" : ", when full: " + words(spec.overflow().name()))
                + (faults.losses() == 0
                        ? ""
                        : faults.losses() == Faults.ANY ? ", may lose messages" : ", may lose " + faults.losses())
                + (faults.copies() == 0 ? "" : ", may duplicate")
                + (faults.overtaking() == 0 ? "" : ", may be overtaken by " + faults.overtaking())
                + (spec.closing() == Closing.NEVER ? "" : ", closing " + words(spec.closing().name()));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
