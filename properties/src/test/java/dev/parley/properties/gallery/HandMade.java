package dev.parley.properties.gallery;

import com.google.common.collect.ImmutableList;
import dev.parley.model.rule.Rule;
import dev.parley.reports.Counterexample;
import dev.parley.reports.Counterexample.Lane;
import dev.parley.reports.Counterexample.Span;
import dev.parley.reports.Evidence;
import dev.parley.reports.Evidence.Channel;
import dev.parley.reports.Evidence.Window;
import dev.parley.reports.Finding;
import dev.parley.reports.Transmission;
import dev.parley.reports.Transmission.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counterexamples of kinds that no engine in this build reports by itself, made by hand. */
final class HandMade {

    private HandMade() {}

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
}
