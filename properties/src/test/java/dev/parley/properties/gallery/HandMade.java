package dev.parley.properties.gallery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.rule.Rule;
import dev.parley.reports.Counterexample;
import dev.parley.reports.Counterexample.Contents;
import dev.parley.reports.Counterexample.Lane;
import dev.parley.reports.Counterexample.Mark;
import dev.parley.reports.Counterexample.Span;
import dev.parley.reports.Evidence;
import dev.parley.reports.Evidence.Channel;
import dev.parley.reports.Evidence.Fact;
import dev.parley.reports.Evidence.Fault;
import dev.parley.reports.Evidence.Window;
import dev.parley.reports.Finding;
import dev.parley.reports.Step;
import dev.parley.reports.Transmission;
import dev.parley.reports.Transmission.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counterexamples of kinds that no engine in this build reports by itself, made by hand. */
final class HandMade {

    private HandMade() {}

    /** An alternating-bit sender over a link that loses its acknowledgement, received by somebody who does not look. */
    static Counterexample assertion() {
        ImmutableList<Span> spans = ImmutableList.of(
                span(0, "send 1.0 to data", "accepted", 0, 1, false),
                span(1, "receive from data", "1.0", 2, 3, true),
                span(1, "send ack.0 to acks", "accepted", 4, 5, false),
                span(0, "timedReceive from acks (10 ms)", "timed out", 6, 8, false),
                span(0, "send 1.0 to data", "accepted", 9, 10, false),
                span(1, "receive from data", "1.0", 11, 12, true));
        return new Counterexample(
                "careless-receiver",
                "data: bounded 1; acks: bounded 1, loses messages",
                Rule.DUP_1,
                "receiver asserts that every message is new, and gets 1.0 a second time",
                ImmutableList.of(
                        new Lane("sender", ImmutableList.of("repeat", "  send 1.0 to data", "until acknowledged")),
                        new Lane("receiver", ImmutableList.of("repeat", "  receive m from data", "  assert m is new", "  send ack to acks"))),
                spans,
                ImmutableList.of(new Mark(0, 7, Mark.Kind.CLOCK, "+10 ms")),
                ImmutableList.of(
                        "sender: send 1.0 -> accepted, and receiver received it",
                        "acks loses ack.0, so sender gives up waiting and sends 1.0 again",
                        "receiver does not compare the bit, and takes 1.0 for a new message",
                        "so delivered = [1.0, 1.0], and the assertion does not hold"),
                ImmutableList.of(),
                ImmutableList.of(),
                "data! data? acks! lose tick data! data?",
                "mvn verify -Dparley.only=careless-receiver",
                "made by hand",
                Evidence.builder()
                        .finding(new Finding.Assertion(
                                "receiver",
                                "every m is new",
                                ImmutableList.of(new Fact("m", "1.0"), new Fact("delivered", "[1.0, 1.0]"))))
                        .channels(ImmutableList.of(
                                new Channel("data", "bounded 1"), new Channel("acks", "bounded 1, loses messages")))
                        .steps(ImmutableList.of(
                                step(0, "sender", spans, "data", List.of(), List.of("1.0"), Step.Fit.TAKEN, ""),
                                step(1, "receiver", spans, "data", List.of("1.0"), List.of(), Step.Fit.TAKEN, ""),
                                step(2, "receiver", spans, "acks", List.of(), List.of("ack.0"), Step.Fit.TAKEN, ""),
                                new Step(
                                        Optional.empty(),
                                        "acks",
                                        "loses ack.0",
                                        "lost",
                                        Step.Fit.TAKEN,
                                        ImmutableList.of(new Contents("acks", ImmutableList.of("ack.0"))),
                                        ImmutableList.of(new Contents("acks", ImmutableList.of())),
                                        ImmutableList.of(),
                                        "the specification of acks allows it"),
                                step(3, "sender", spans, "acks", List.of(), List.of(), Step.Fit.TAKEN, ""),
                                step(4, "sender", spans, "data", List.of(), List.of("1.0"), Step.Fit.TAKEN, ""),
                                step(
                                        5,
                                        "receiver",
                                        spans,
                                        "data",
                                        List.of("1.0"),
                                        List.of(),
                                        Step.Fit.REFUSED,
                                        "receiver's assertion does not hold: 1.0 is not new")))
                        .transmissions(ImmutableList.of(
                                new Transmission("data", "1.0", Optional.of(0), Optional.of(1), Fate.DELIVERED),
                                new Transmission("acks", "ack.0", Optional.of(2), Optional.empty(), Fate.LOST),
                                new Transmission("data", "1.0", Optional.of(4), Optional.of(5), Fate.DUPLICATED)))
                        .faults(ImmutableList.of(new Fault(
                                "acks loses a message",
                                5,
                                Optional.of(7),
                                ImmutableSet.of("acks"))))
                        .build());
    }

    /** Part of a history of a million events, in which one message overtakes another. */
    static Counterexample longHistory() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            spans.add(span(0, "send " + (481_200 + i), "accepted", 4 * i, 4 * i + 2, i == 2 || i == 3));
            spans.add(span(1, "receive", "" + received(i), 4 * i + 9, 4 * i + 11, i == 2 || i == 3));
        }
        spans.sort(Comparator.comparing(Span::from));
        List<Transmission> ways = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).lane() == 1) {
                String message = spans.get(i).outcome();
                ways.add(new Transmission(
                        "queue", message, Optional.of(sender(spans, message)), Optional.of(i), Fate.DELIVERED));
            }
        }
        int overtaken = sender(spans, "481202");
        int overtaker = ways.stream()
                .filter(way -> way.message().equals("481203"))
                .flatMap(way -> way.received().stream())
                .findFirst()
                .orElseThrow();
        return new Counterexample(
                "recorded-history",
                "unbounded, first in first out, many producers, many consumers",
                Rule.ORD_1,
                "481203 was received before 481202, although 481202 had been accepted before 481203 was sent",
                ImmutableList.of(
                        new Lane("producer-7", ImmutableList.of("as recorded")),
                        new Lane("consumer-2", ImmutableList.of("as recorded"))),
                ImmutableList.copyOf(spans),
                ImmutableList.of(),
                ImmutableList.of(
                        "send 481202 returned before send 481203 was called, so 481202 is ahead of 481203",
                        "a receive answered 481203, and returned before the receive that answered 481202 was called",
                        "so 481203 was received while 481202 was still ahead of it"),
                ImmutableList.of(),
                ImmutableList.of(),
                "recorded",
                "mvn verify -Dparley.only=recorded-history",
                "made by hand",
                Evidence.builder()
                        .finding(new Finding.Unexplained(
                                Optional.of(new Finding.Pair(overtaken, overtaker, "sent earlier, and overtaken"))))
                        .channels(ImmutableList.of(new Channel("queue", "unbounded, first in first out")))
                        .transmissions(ways)
                        .window(new Window(481_198, 518_790, "these are the events around the two messages"))
                        .build());
    }

    /** The third and the fourth message change places. */
    private static int received(int i) {
        return 481_200 + (i == 2 ? 3 : i == 3 ? 2 : i);
    }

    private static int sender(List<Span> spans, String message) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).operation().equals("send " + message)) {
                return i;
            }
        }
        throw new IllegalArgumentException("nobody sends " + message);
    }

    private static Span span(int lane, String operation, String outcome, int from, int to, boolean offending) {
        return new Span(lane, operation, outcome, from, Optional.of(to), offending);
    }

    private static Step step(
            int span,
            String who,
            List<Span> spans,
            String channel,
            List<String> before,
            List<String> after,
            Step.Fit fit,
            String note) {
        return new Step(
                Optional.of(span),
                who,
                spans.get(span).operation(),
                spans.get(span).outcome(),
                fit,
                ImmutableList.of(new Contents(channel, ImmutableList.copyOf(before))),
                ImmutableList.of(new Contents(channel, ImmutableList.copyOf(after))),
                ImmutableList.of(),
                note);
    }
}
