/** The names of the rules: what the judges, the contract and the reports all refer to. */
@NullMarked
package dev.parley.model.rule;

import org.jspecify.annotations.NullMarked;
