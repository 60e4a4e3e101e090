/**
 * Who gets a message, and from where: names of processes against names of channels, one owner of a mailbox or several,
 * workers who compete for one queue, actors that receive selectively, a choice among channels.
 */
@NullMarked
package dev.parley.implementations.systems.addressing;

import org.jspecify.annotations.NullMarked;
