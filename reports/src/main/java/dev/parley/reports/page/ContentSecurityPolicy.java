package dev.parley.reports.page;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The content security policy of a page: nothing is loaded, and nothing is run or styled but the one script and the one
 * style sheet of this package, known by their hashes.
 */
final class ContentSecurityPolicy {

    static final String CONTENT = "default-src 'none'; style-src " + hash("style.mustache") + "; script-src "
            + hash("script.mustache") + "; base-uri 'none'; form-action 'none'";

    private ContentSecurityPolicy() {}

    /** As in Content Security Policy Level 3, "hash-source". */
    private static String hash(String resource) {
        try {
            byte[] content = Resources.toByteArray(Resources.getResource(ContentSecurityPolicy.class, resource));
            String digest = Base64.getEncoder()
                    .encodeToString(Hashing.sha256()
                            .hashString(new String(content, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                            .asBytes());
            return "'sha256-" + digest + "'";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
