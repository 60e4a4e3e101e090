package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.LockNames;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;

/** Waiting to enter a monitor. */
record MonitorEntry(Monitor monitor) implements BlockingReason {

    @Override
    public int owners(Roster roster) {
        Task owner = monitor.owner();
        return owner == null ? 0 : 1 << owner.id();
    }

    @Override
    public String describe(LockNames names, Roster roster) {
        return names.monitor(monitor.object());
    }
}
