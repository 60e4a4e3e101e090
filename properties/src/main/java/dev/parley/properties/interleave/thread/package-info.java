/**
 * How one thread of the JVM is suspended and resumed at will. Code goes in, a thread comes out that runs only while the
 * carrier, which is the thread that called, waits for it:
 *
 * <pre>
 *   ControlledCode --Driver.create--> ControlledThread      carrier:  resume() ......... returns    resume() ...
 *                                                           thread:            runs, suspend()          runs ...
 * </pre>
 *
 * <p>There are two drivers. {@link dev.parley.properties.interleave.thread.VirtualThreads} switches on the carrier
 * itself and is fast; {@link dev.parley.properties.interleave.thread.PlatformThreads} needs no more of the JDK than
 * every version has. {@link dev.parley.properties.interleave.thread.Drivers} says which one serves. A platform thread
 * that the code under test makes is run by another thread, under an
 * {@linkplain dev.parley.properties.interleave.thread.AssumedIdentity assumed identity}. What this room cannot suspend
 * or get back it says, as {@linkplain dev.parley.properties.interleave.thread.UncontrolledBlocking a reason in words}.
 *
 * <p>Beside that it knows what the JDK keeps about a thread and does not show: who owns a lock or a monitor, what the
 * thread draws at random, which threads a pool has. It does not know who runs when, nor why: that is the scheduler's.
 *
 * <p>How to add a driver: one file for {@code Driver}, one for its {@code ControlledThread}, and a name in
 * {@code Drivers}.
 */
@NullMarked
package dev.parley.properties.interleave.thread;

import org.jspecify.annotations.NullMarked;
