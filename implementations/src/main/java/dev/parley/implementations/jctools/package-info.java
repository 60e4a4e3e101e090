/**
 * The queues of JCTools, through {@code offer}, {@code poll}, {@code peek} and {@code size}, within the
 * number of producers and consumers that each is made for. Sources: jctools-core 4.0.7.
 *
 * <p>{@code MessagePassingQueue.size} promises "a best effort rather than absolute value" for all of them.
 * Where the algorithm is exact, the size is held to that: {@code IndexedQueueSizeUtil.size} reads the
 * producer index between two equal reads of the consumer index, and so answers the difference of both at
 * one instant. That is the size wherever an offer takes effect when it moves the producer index, and a poll
 * when it moves the consumer index; each class says whether it is so.
 *
 * <p>The relaxed operations and {@code drain}, which is made of them, are not part of these channels.
 * Waiting for a slot that another thread has claimed is a loop without a hint ({@code Thread.onSpinWait}).
 */
@NullMarked
package dev.parley.implementations.jctools;

import org.jspecify.annotations.NullMarked;
