/** The search for failures, looked at from inside. */
@NullMarked
package dev.parley.properties.contract.search;

import org.jspecify.annotations.NullMarked;
