package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Evidence.Channel;
import dev.parley.model.counterexample.Evidence.Fault;
import dev.parley.model.counterexample.Evidence.Guarantees;
import dev.parley.model.counterexample.Evidence.Source;
import dev.parley.model.counterexample.Evidence.TraceEvent;
import dev.parley.model.counterexample.Evidence.Window;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Fact;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Guarantee;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.model.rule.Rule;
import java.util.List;
import java.util.Optional;

/** The {@link Examples} with everything that a counterexample can have. */
public final class Rich {

    private Rich() {}

    public static ImmutableList<Counterexample> all() {
        return ImmutableList.of(
                order(),
                lost(),
                assertion(),
                deadlock(),
                Examples.order(),
                Examples.deadlock(),
                Examples.lostWakeUp(),
                Examples.interruption());
    }

    public static Counterexample order() {
        Counterexample plain = Examples.order();
        return plain.with(Evidence.builder()
                .finding(new Finding.Unexplained(Optional.of(new Finding.Pair(0, 1, "sent earlier, and overtaken"))))
                .channels(ImmutableList.of(new Channel("ring", "bounded 2, total FIFO")))
                .steps(ImmutableList.of(
                        step(plain, 0, ExplainedStep.Fit.TAKEN, List.of(), List.of("1"), List.of("accepted")),
                        step(plain, 2, ExplainedStep.Fit.TAKEN, List.of("1"), List.of("1", "2"), List.of("accepted")),
                        step(plain, 1, ExplainedStep.Fit.REFUSED, List.of("1", "2"), List.of("1"), List.of("1")),
                        step(plain, 3, ExplainedStep.Fit.TAKEN, List.of("1"), List.of(), List.of("1"))))
                .transmissions(ImmutableList.of(
                        new Transmission("ring", "1", Optional.of(0), Optional.of(3), Fate.DELIVERED),
                        new Transmission("ring", "2", Optional.of(2), Optional.of(1), Fate.DELIVERED)))
                .guarantees(new Guarantees(
                        Guarantee.of(Rule.ORD_1),
                        ImmutableList.of(Guarantee.of(Rule.GEN_1), new Guarantee(Rule.LOSS_1, "nothing is lost"))))
                .unshrunk(ImmutableList.of(
                        Examples.lane("producer", "send 1", "send 2", "send 3"),
                        Examples.lane("consumer", "receive", "receive", "tryReceive", "receive")))
                .trace(ImmutableList.of(
                        new TraceEvent(Optional.of(1), "producer", "calls send 1"),
                        new TraceEvent(Optional.empty(), "consumer", "is at rest")))
                .sources(ImmutableList.of(new Source(
                        3, 1, "WrapAroundRing.java", 57, 56, ImmutableList.of("int at = head;", "head = at + 1;"))))
                .environment(ImmutableList.of(new Fact("Seed", "42"), new Fact("Java", "25")))
                .build());
    }

    /** A message that is lost in a window of a longer history, and one that comes twice. */
    public static Counterexample lost() {
        Counterexample plain = Examples.interruption();
        return plain.with(Evidence.builder()
                .finding(new Finding.Unexplained(Optional.empty()))
                .channels(ImmutableList.of(new Channel("channel", "rendezvous")))
                .initial(ImmutableList.of(new Contents("channel", ImmutableList.of("0"))))
                .transmissions(ImmutableList.of(
                        new Transmission("channel", "1", Optional.of(0), Optional.empty(), Fate.LOST),
                        new Transmission("channel", "1", Optional.of(0), Optional.of(2), Fate.DUPLICATED),
                        new Transmission("channel", "7", Optional.empty(), Optional.of(2), Fate.INVENTED),
                        new Transmission("channel", "8", Optional.of(0), Optional.empty(), Fate.HELD)))
                .faults(ImmutableList.of(
                        new Fault("the link loses messages", 2, Optional.of(5), ImmutableSet.of("channel")),
                        new Fault("the receiver has crashed", 6, Optional.empty(), ImmutableSet.of())))
                .window(new Window(12_345, 678, "these are the events around the loss"))
                .build());
    }

    public static Counterexample assertion() {
        Counterexample plain = Examples.deadlock();
        return plain.with(Evidence.builder()
                .finding(new Finding.Assertion("client", "x == 3", ImmutableList.of(new Fact("x", "2"))))
                .build());
    }

    public static Counterexample deadlock() {
        Counterexample plain = Examples.deadlock();
        return plain.with(Evidence.builder()
                .finding(new Finding.Standstill(
                        "cycle",
                        Optional.of(new Finding.Pair(5, 7, "each waits for the other")),
                        ImmutableList.of(new Finding.Ending("cook", "has come to its end"))))
                .channels(ImmutableList.of(new Channel("requests", "bounded 1"), new Channel("replies", "bounded 1")))
                .steps(ImmutableList.of(
                        new ExplainedStep(
                                Optional.of(0),
                                "client",
                                "send 1 on requests",
                                "accepted",
                                ExplainedStep.Fit.TAKEN,
                                ImmutableList.of(new Contents("requests", ImmutableList.of())),
                                ImmutableList.of(new Contents("requests", ImmutableList.of("1"))),
                                ImmutableList.of(),
                                ""),
                        new ExplainedStep(
                                Optional.of(5),
                                "fridge",
                                "send 2 on replies",
                                "blocked",
                                ExplainedStep.Fit.WAITS,
                                ImmutableList.of(new Contents("replies", ImmutableList.of("1"))),
                                ImmutableList.of(new Contents("replies", ImmutableList.of("1"))),
                                ImmutableList.of(),
                                "")))
                .build());
    }

    private static ExplainedStep step(
            Counterexample of,
            int span,
            ExplainedStep.Fit fit,
            List<String> before,
            List<String> after,
            List<String> allowed) {
        return new ExplainedStep(
                Optional.of(span),
                of.lanes().get(of.spans().get(span).lane()).name(),
                of.spans().get(span).operation(),
                of.spans().get(span).outcome(),
                fit,
                ImmutableList.of(new Contents("ring", ImmutableList.copyOf(before))),
                ImmutableList.of(new Contents("ring", ImmutableList.copyOf(after))),
                ImmutableList.copyOf(allowed),
                fit == ExplainedStep.Fit.REFUSED ? "1 is ahead of it" : "");
    }
}
