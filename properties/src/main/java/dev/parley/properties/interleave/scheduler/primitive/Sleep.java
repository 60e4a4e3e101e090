package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;

/** Waiting for nothing but time to pass. */
record Sleep() implements BlockingReason {}
