package dev.parley.reports.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of files made from names of anything: ASCII letters, digits, dots, dashes and underscores, not too long for any
 * file system, and different from each other even where case does not count.
 */
final class SafeFileNames {

    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** A name not given before; of the implementation alone, if the rule is empty. */
    String next(String implementation, String rule) {
        String safe = implementation
                .substring(0, Math.min(implementation.length(), LONGEST))
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
        String name = (safe.isEmpty() ? "implementation" : safe) + (rule.isEmpty() ? "" : "-" + rule);
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }
}
