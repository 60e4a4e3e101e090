/** What a check of a topology on real channels asks of each of its runs: whether it is stuck, and by whose fault. */
@NullMarked
package dev.parley.properties.contract.topology;

import org.jspecify.annotations.NullMarked;
