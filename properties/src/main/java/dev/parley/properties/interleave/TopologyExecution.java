package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.explore.Ending;
import dev.parley.model.system.ChannelUse;
import dev.parley.model.system.Value;
import dev.parley.properties.interleave.enact.Exchange;

/**
 * What came of one run of a topology on real channels.
 *
 * @param execution the run, with the history of all channels
 * @param exchanges for each process, what it performed, in order: the n-th is the n-th call of its thread
 * @param outlooks for each process, what it could still have done after what it is blocked in
 * @param messages the values that the numbers in the history stand for
 * @param brokenClaims the claims that processes made, and that were not true
 * @param ending how the run ended, as far as the processes can tell
 */
public record TopologyExecution(
        Execution execution,
        ImmutableList<ImmutableList<Exchange>> exchanges,
        ImmutableMap<String, ChannelUse> outlooks,
        ImmutableMap<Integer, Value> messages,
        ImmutableSet<String> brokenClaims,
        Ending ending) {

    /** A message in words. */
    public String message(int number) {
        Value value = messages.get(number);
        return value == null ? "unknown message " + number : value.toString();
    }
}
