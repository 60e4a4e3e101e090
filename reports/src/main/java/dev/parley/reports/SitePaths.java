package dev.parley.reports;

import java.nio.file.Path;

/**
 * Where a site was written.
 *
 * @param index the page to open, absolute
 * @param results the same for programs, absolute
 */
public record SitePaths(Path index, Path results) {}
