/**
 * The catalogue of rules, which of them a specification calls for, and the verdicts: what a user extends
 * ({@link dev.parley.properties.contract.ChannelContract}) or calls
 * ({@link dev.parley.properties.contract.Conformance}).
 */
@NullMarked
@PublicApi
package dev.parley.properties.contract;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
