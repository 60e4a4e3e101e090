/**
 * Several who read and change one state through messages, or agree on something: looks before changes, commands, copies
 * that are kept, votes that nobody may see early. What goes wrong there: races across two messages.
 */
@NullMarked
package dev.parley.implementations.systems.state;

import org.jspecify.annotations.NullMarked;
