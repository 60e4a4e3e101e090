package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.ChannelSpec;

/** Processes wired by channels. It does not know how it is executed. */
public record Topology(String name, ImmutableMap<String, ChannelSpec> channels, ImmutableList<Process> processes) {

    public Topology {
        for (Process process : processes) {
            for (Act act : process.acts()) {
                if (!channels.containsKey(act.channel())) {
                    throw new IllegalArgumentException(
                            "process " + process.name() + " uses channel " + act.channel() + ", which is not declared");
                }
            }
        }
    }
}
