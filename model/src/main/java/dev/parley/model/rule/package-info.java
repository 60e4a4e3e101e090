/** The names of the rules: what the judges, the contract and the reports all refer to. */
@NullMarked
@PublicApi
package dev.parley.model.rule;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
