/** Tests of this room of reports. */
@NullMarked
package dev.parley.reports.site;

import org.jspecify.annotations.NullMarked;
