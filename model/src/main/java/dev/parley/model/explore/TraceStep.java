package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.SendFate;
import dev.parley.model.system.StepKind;
import java.util.Optional;

/**
 * One step of a run.
 *
 * @param process who made it; empty for the start
 * @param partner who took part in it, too: the receiver of a rendezvous, or a sender whose message was taken at last
 * @param kind what kind of step
 * @param operation what was done, such as {@code send 1 to requests}
 * @param channel on which channel, if on any
 * @param message what was sent or received; empty if nothing
 * @param fate what the channel did with the message, if it was open and did something with one that was sent
 * @param outcome how it went in words, such as {@code accepted}, {@code lost}, {@code empty}
 * @param contents of every channel after the step, the next message first
 */
public record TraceStep(
        Optional<String> process,
        Optional<String> partner,
        StepKind kind,
        String operation,
        Optional<String> channel,
        Optional<String> message,
        Optional<SendFate> fate,
        String outcome,
        ImmutableMap<String, ImmutableList<String>> contents) {}
