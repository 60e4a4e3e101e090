package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.primitive.CollectionChanges;
import dev.parley.properties.interleave.scheduler.primitive.Monitors;
import dev.parley.properties.interleave.scheduler.primitive.Parking;

/**
 * What the tasks of one run share, beside the core.
 *
 * @param opener who opens the channel of the run
 */
record RunMechanisms(
        SchedulerCore core,
        OwnThreads own,
        Monitors monitors,
        Parking parking,
        CollectionChanges changes,
        ReadAnswers reads,
        Allocation allocation,
        TrustedCode trusted,
        Opener opener) {}
