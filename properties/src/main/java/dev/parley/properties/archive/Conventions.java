package dev.parley.properties.archive;

import java.util.OptionalLong;

/**
 * How to read what a format leaves open; by default nothing is read into it.
 *
 * @param failedDequeueIsEmpty whether a dequeue that failed, in Jepsen's format, found nothing
 * @param emptyMessage the message that stands for nothing, in fastlin's format
 */
public record Conventions(boolean failedDequeueIsEmpty, OptionalLong emptyMessage) {

    public static final Conventions NONE = new Conventions(false, OptionalLong.empty());
}
