package dev.parley.reports.site;

import dev.parley.model.PublicApi;
import java.nio.file.Path;

/**
 * Where a site was written.
 *
 * @param index the page to open, absolute
 * @param results the same for programs, absolute
 */
@PublicApi
public record SitePaths(Path index, Path results) {}
