/**
 * Things to be tested by the tests of the engine. They live outside of Parley's own packages, which are never woven.
 */
@NullMarked
package example.subjects;

import org.jspecify.annotations.NullMarked;
