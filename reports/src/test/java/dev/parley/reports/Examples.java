package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/** Counterexamples as the engines would hand them over. */
public final class Examples {

    private Examples() {}

    /** A ring whose two producers take the same slot, so that one message overtakes another. */
    public static Counterexample order() {
        return Counterexample.builder("WrapAroundRing(2)", Rule.ORD_1)
                .specification("bounded 2, total FIFO, many producers, one consumer")
                .sentence(
                        "Message 2 was received before message 1, although message 1 had been accepted before message 2"
                                + " was sent.")
                .lanes(ImmutableList.of(lane("producer", "send 1", "send 2"), lane("consumer", "receive", "receive")))
                .spans(ImmutableList.of(
                        span(0, "send 1", "accepted", 1, 4, true),
                        span(1, "receive", "2", 2, 8, true),
                        span(0, "send 2", "accepted", 5, 7, true),
                        span(1, "receive", "1", 9, 10, false)))
                .marks(ImmutableList.of(new Mark(1, 3, Mark.Kind.PREEMPTION, "at WrapAroundRing.java:57")))
                .because(reasons(
                        "send 1 was accepted before send 2 began, so 1 is in front of 2.",
                        "receive took 2 while 1 was still in the channel.",
                        "No order of the four operations has 2 in front of 1."))
                .schedule("1t3.0t4.1")
                .replay("-Dparley.replay=WrapAroundRing(2):ORD-1:send1,send2/receive,receive:1t3.0t4.1")
                .found("seed 42, schedule 317 of 20,000; shrunk from 7 operations to 4 and from 5 preemptions to 1")
                .build();
    }

    /** A client that sends all its requests before it reads a reply, over bounds that are too small for it. */
    public static Counterexample deadlock() {
        return Counterexample.builder("DrinksFridge(N=4, q=1) on ArrayBlockingQueue", Rule.DLK_1)
                .specification("client and fridge over requests and replies, each bounded 1, total FIFO")
                .sentence("After 2 of 4 requests client and fridge wait for each other for ever.")
                .lanes(ImmutableList.of(
                        lane("client", "send 1..4 on requests", "receive 4 times from replies"),
                        lane("fridge", "repeat", "  receive from requests", "  send it on replies")))
                .spans(ImmutableList.of(
                        span(0, "send 1 on requests", "accepted", 1, 2, false),
                        span(1, "receive from requests", "1", 3, 4, false),
                        span(1, "send 1 on replies", "accepted", 5, 6, false),
                        span(0, "send 2 on requests", "accepted", 7, 8, false),
                        span(1, "receive from requests", "2", 9, 10, false),
                        blocked(1, "send 2 on replies", 11),
                        span(0, "send 3 on requests", "accepted", 12, 13, false),
                        blocked(0, "send 4 on requests", 14)))
                .because(reasons(
                        "client is blocked in send 4 on requests: requests is full, and only fridge receives from it.",
                        "fridge is blocked in send 2 on replies: replies is full, and only client receives from it.",
                        "Neither can move before the other does."))
                .waits(ImmutableList.of(
                        new Wait("client", "send 4 on requests", ImmutableSet.of("fridge"), true),
                        new Wait("fridge", "send 2 on replies", ImmutableSet.of("client"), true)))
                .contents(ImmutableList.of(
                        new Contents("requests", ImmutableList.of("3")),
                        new Contents("replies", ImmutableList.of("1"))))
                .schedule("0x4.1")
                .replay("-Dparley.replay=DrinksFridge:DLK-1:N4,q1:0x4.1")
                .found("seed 42, schedule 1 of 20,000")
                .build();
    }

    /** A receiver that is not woken although a message is there. */
    public static Counterexample lostWakeUp() {
        return Counterexample.builder("OneSignalForTwo(1)", Rule.BLK_1)
                .specification("bounded 1, total FIFO, many producers, many consumers")
                .sentence("receive is still waiting although message 1 is in the channel: its wake-up was lost.")
                .lanes(ImmutableList.of(
                        lane("thread 0", "send 1"), lane("thread 1", "receive"), lane("observer", "size")))
                .spans(ImmutableList.of(
                        blocked(1, "receive", 1),
                        span(0, "send 1", "accepted", 3, 4, false),
                        span(2, "size", "1", 5, 6, false)))
                .marks(ImmutableList.of(new Mark(
                        1, 2, Mark.Kind.PREEMPTION, "at dev.parley.implementations.flawed.OneSignalForTwo.take:41")))
                .because(reasons(
                        "send 1 was accepted and nobody received 1, so it is in the channel in the end.",
                        "A receive on a channel that holds a message is enabled, and must not wait."))
                .contents(ImmutableList.of(new Contents("channel", ImmutableList.of("1"))))
                .schedule("1t2.0")
                .replay("-Dparley.replay=OneSignalForTwo(1):BLK-1:send1/receive//size:1t2.0")
                .found("seed 7, schedule 12 of 20,000; shrunk from 6 operations to 2")
                .build();
    }

    /** An interrupted sender whose message arrives all the same. */
    public static Counterexample interruption() {
        return Counterexample.builder("LeavesMessageBehind", Rule.INT_1)
                .specification("rendezvous, total FIFO, many producers, many consumers")
                .sentence("send 1 was interrupted, and yet message 1 was received.")
                .lanes(ImmutableList.of(
                        lane("thread 0", "send 1"),
                        lane("thread 1", "interrupt thread 0", "timedReceive 10 ms", "tryReceive")))
                .spans(ImmutableList.of(
                        span(0, "send 1", "interrupted", 1, 4, true),
                        span(1, "timedReceive 10 ms", "timed out", 3, 6, false),
                        span(1, "tryReceive", "1", 7, 8, true)))
                .marks(ImmutableList.of(
                        new Mark(0, 2, Mark.Kind.INTERRUPTION, "by thread 1"),
                        new Mark(1, 5, Mark.Kind.CLOCK, "+10 ms")))
                .because(reasons(
                        "send 1 answered the interruption, so it must have changed nothing.",
                        "Nobody else sent 1, so nobody could receive it."))
                .schedule("0t1.1")
                .replay("-Dparley.replay=LeavesMessageBehind:INT-1:send1/interrupt0,timedReceive.10ms,tryReceive:0t1.1")
                .found("seed 42, schedule 2,204 of 20,000")
                .build();
    }

    static ImmutableList<Reason> reasons(String... texts) {
        return Stream.of(texts).map(Reason::of).collect(ImmutableList.toImmutableList());
    }

    public static Lane lane(String name, String... program) {
        return new Lane(name, ImmutableList.copyOf(program));
    }

    public static Span span(int lane, String operation, String outcome, int from, int to, boolean offending) {
        return new Span(lane, operation, outcome, from, Optional.of(to), offending);
    }

    public static Span blocked(int lane, String operation, int from) {
        return new Span(lane, operation, "blocked", from, Optional.empty(), true);
    }
}
