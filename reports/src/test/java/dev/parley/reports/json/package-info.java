/** Tests of this room of reports. */
@NullMarked
package dev.parley.reports.json;

import org.jspecify.annotations.NullMarked;
