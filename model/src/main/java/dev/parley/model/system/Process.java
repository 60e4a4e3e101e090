package dev.parley.model.system;

import com.google.common.collect.ImmutableList;

/** A process: what it does, one act after the other, until it ends. */
@SuppressWarnings("AvoidCommonTypeNames") // the field's term; nothing here starts a process of the operating system
public record Process(String name, ImmutableList<Act> acts) {

    /** Whether the process, from this act on, still gives the channel what somebody in {@code act} waits for. */
    boolean couldEnable(Act act, int position) {
        return acts.subList(position, acts.size()).stream()
                .anyMatch(own -> own.channel().equals(act.channel()) && own.getClass() != act.getClass());
    }
}
