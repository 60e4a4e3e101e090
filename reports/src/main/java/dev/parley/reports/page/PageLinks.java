package dev.parley.reports.page;

import dev.parley.model.PublicApi;
import java.util.Optional;

/**
 * Where a page is, seen from the others of its site.
 *
 * @param home the address of the index
 * @param rules what the addresses of the pages of rules begin with
 */
@PublicApi
public record PageLinks(Optional<String> home, Optional<String> rules) {

    /** A page on its own. */
    public static final PageLinks NONE = new PageLinks(Optional.empty(), Optional.empty());
}
