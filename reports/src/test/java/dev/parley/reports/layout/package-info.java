/** Tests of this room of reports. */
@NullMarked
package dev.parley.reports.layout;

import org.jspecify.annotations.NullMarked;
