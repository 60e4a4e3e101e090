/** Channels and contracts as a user would write them: outside the packages that are never put under control. */
@NullMarked
package example.contract;

import org.jspecify.annotations.NullMarked;
