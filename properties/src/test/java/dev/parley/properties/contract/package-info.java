/** What a user of the contract sees: names of tests, verdicts, failure texts, replay. */
@NullMarked
package dev.parley.properties.contract;

import org.jspecify.annotations.NullMarked;
