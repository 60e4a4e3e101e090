/**
 * Systems that exchange messages, as the sources describe them, each with what its source claims of it, and whether
 * that is true. {@link dev.parley.implementations.systems.Studies Studies} lists them; each room below holds those of
 * one kind:
 *
 * <pre>
 *   queue         one queue between those who put and those who get: room, order, priority, types
 *   request       a request and what comes back: replies that are shared, correlated, in parts
 *   notification  whoever is told without asking: streams, subscriptions, topics, one-shot events
 *   delivery      links that lose, repeat and reorder, and protocols that make up for it
 *   addressing    who gets a message, and from where: actors, select, competing workers
 *   state         several who read and change one state, or agree on something
 *   termination   how an exchange ends: stop requests, sentinels, poison pills, closing
 *   deadlock      those who wait for each other, or for somebody who has left
 *
 *   study         what a study is, and what several of them have in common
 *
 *   Studies ---> each kind ---> study
 * </pre>
 *
 * <p>What flows in: nothing. What flows out: topologies, as data, with {@linkplain
 * dev.parley.implementations.systems.study.Question questions} about them. Who explores them, or runs them on real
 * queues, is no concern of theirs.
 *
 * <p>How to add a system: one class in the room of its kind, with a method {@code study()}, and a line in {@code
 * Studies}, at its place in the order of the ids.
 */
@NullMarked
package dev.parley.implementations.systems;

import org.jspecify.annotations.NullMarked;
