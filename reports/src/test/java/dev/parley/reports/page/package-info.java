/** Tests of this room of reports. */
@NullMarked
package dev.parley.reports.page;

import org.jspecify.annotations.NullMarked;
