/** A library of its own: nothing else puts its classes under control. */
@NullMarked
package example.late;

import org.jspecify.annotations.NullMarked;
