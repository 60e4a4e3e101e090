/** Tests of this room of reports. */
@NullMarked
package dev.parley.reports.text;

import org.jspecify.annotations.NullMarked;
