/**
 * Who is told without asking: finite and infinite streams, subscriptions and their end, topics, callbacks, events that
 * happen once and may be cancelled. What goes wrong there: news after the end, subscribers who miss some, and messages
 * that cross.
 */
@NullMarked
package dev.parley.implementations.systems.notification;

import org.jspecify.annotations.NullMarked;
