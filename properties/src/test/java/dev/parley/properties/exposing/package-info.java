/** Made-up public API, for {@code PublicApiTest} to find fault with. */
@NullMarked
package dev.parley.properties.exposing;

import org.jspecify.annotations.NullMarked;
