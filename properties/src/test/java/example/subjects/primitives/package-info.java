/**
 * Small subjects, each of which uses one primitive of the JDK rightly, and in a way that goes wrong under some
 * schedule.
 */
@NullMarked
package example.subjects.primitives;

import org.jspecify.annotations.NullMarked;
