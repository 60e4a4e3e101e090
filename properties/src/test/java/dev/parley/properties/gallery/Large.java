package dev.parley.properties.gallery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Evidence.Channel;
import dev.parley.model.counterexample.Evidence.TraceEvent;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.rule.Rule;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports that are as large as they come. */
record Large(String name, Writer writer) {

    /** Writes the report, and says where. */
    interface Writer {
        Path write(Path directory) throws IOException;
    }

    Path write(Path directory) throws IOException {
        return writer.write(directory);
    }

    static ImmutableList<Large> all() {
        return ImmutableList.of(
                new Large("a history of 10,000 events", page(history(10_000))),
                new Large("a topology of 20 processes", page(topology(20))),
                new Large("an index of 4,009 cells", directory -> index(directory, 211)));
    }

    private static Writer page(Counterexample counterexample) {
        return directory -> Files.writeString(directory.resolve("large.html"), HtmlReport.render(counterexample));
    }

    /** Four producers, four consumers, and one message that overtakes another in the middle. */
    private static Counterexample history(int events) {
        int messages = events / 4;
        List<Span> spans = new ArrayList<>();
        List<ExplainedStep> steps = new ArrayList<>();
        List<Transmission> ways = new ArrayList<>();
        List<TraceEvent> trace = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            boolean crossed = i / 2 == messages / 4;
            int received = crossed ? i ^ 1 : i;
            spans.add(span(i % 4, "send " + i, "accepted", 4 * i, 4 * i + 1, crossed));
            spans.add(span(4 + i % 4, "receive", "" + received, 4 * i + 2, 4 * i + 3, crossed));
            trace.add(new TraceEvent(Optional.of(4 * i), "producer " + i % 4, "calls send " + i));
        }
        for (int i = 0; i < messages; i++) {
            String message = spans.get(2 * i + 1).outcome();
            ways.add(new Transmission(
                    "queue",
                    message,
                    Optional.of(2 * Integer.parseInt(message)),
                    Optional.of(2 * i + 1),
                    Fate.DELIVERED));
            for (int j = 2 * i; j < 2 * i + 2; j++) {
                boolean refused = spans.get(j).offending() && j % 4 == 1;
                steps.add(new ExplainedStep(
                        Optional.of(j),
                        (j % 2 == 0 ? "producer " : "consumer ") + i % 4,
                        spans.get(j).operation(),
                        spans.get(j).outcome(),
                        refused ? ExplainedStep.Fit.REFUSED : ExplainedStep.Fit.TAKEN,
                        held(j % 2 == 0 ? List.of() : List.of("" + i)),
                        held(j % 2 == 0 ? List.of("" + i) : List.of()),
                        ImmutableList.of(),
                        ""));
            }
        }
        ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
        for (int i = 0; i < 8; i++) {
            lanes.add(new Lane((i < 4 ? "producer " : "consumer ") + i % 4, ImmutableList.of("as recorded")));
        }
        int first = messages / 4 * 2;
        return Counterexample.builder("large-history", Rule.ORD_1)
                .specification("unbounded, first in first out")
                .sentence("two messages in the middle change places")
                .lanes(lanes.build())
                .spans(ImmutableList.copyOf(spans))
                .because(ImmutableList.of(
                        Reason.of("one was sent before the other"),
                        Reason.conclusion("so it had to be received before it")))
                .schedule("recorded")
                .replay("none")
                .found("made up")
                .evidence(Evidence.builder()
                        .finding(new Finding.Unexplained(
                                Optional.of(new Finding.Pair(2 * first, 2 * first + 1, "sent earlier, and overtaken"))))
                        .channels(ImmutableList.of(new Channel("queue", "unbounded")))
                        .steps(steps)
                        .transmissions(ways)
                        .trace(trace)
                        .build())
                .build();
    }

    private static ImmutableList<Contents> held(List<String> messages) {
        return ImmutableList.of(new Contents("queue", ImmutableList.copyOf(messages)));
    }

    /** A ring in which everybody sends to the next one, and nobody receives. */
    private static Counterexample topology(int processes) {
        ImmutableList.Builder<Lane> lanes = ImmutableList.builder();
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        ImmutableList.Builder<Wait> waits = ImmutableList.builder();
        ImmutableList.Builder<Channel> channels = ImmutableList.builder();
        ImmutableList.Builder<Contents> contents = ImmutableList.builder();
        ImmutableList.Builder<ExplainedStep> steps = ImmutableList.builder();
        ImmutableList.Builder<Transmission> ways = ImmutableList.builder();
        for (int i = 0; i < processes; i++) {
            String channel = "to" + (i + 1) % processes;
            lanes.add(new Lane("process " + i, ImmutableList.of("send 1 to " + channel, "send 2 to " + channel)));
            channels.add(new Channel(channel, "bounded 1"));
            contents.add(new Contents(channel, ImmutableList.of("1")));
            spans.add(span(i, "send 1 to " + channel, "accepted", 2 * i, 2 * i + 1, false));
            ways.add(new Transmission(channel, "1", Optional.of(i), Optional.empty(), Fate.HELD));
            steps.add(new ExplainedStep(
                    Optional.of(i),
                    "process " + i,
                    "send 1 to " + channel,
                    "accepted",
                    ExplainedStep.Fit.TAKEN,
                    ImmutableList.of(new Contents(channel, ImmutableList.of())),
                    ImmutableList.of(new Contents(channel, ImmutableList.of("1"))),
                    ImmutableList.of(),
                    ""));
            waits.add(new Wait(
                    "process " + i, "send 2 to " + channel, ImmutableSet.of("process " + (i + 1) % processes), true));
        }
        for (int i = 0; i < processes; i++) {
            String channel = "to" + (i + 1) % processes;
            spans.add(new Span(i, "send 2 to " + channel, "blocked", 2 * processes + i, Optional.empty(), true));
            steps.add(new ExplainedStep(
                    Optional.of(processes + i),
                    "process " + i,
                    "send 2 to " + channel,
                    "blocked",
                    ExplainedStep.Fit.WAITS,
                    ImmutableList.of(new Contents(channel, ImmutableList.of("1"))),
                    ImmutableList.of(new Contents(channel, ImmutableList.of("1"))),
                    ImmutableList.of(),
                    ""));
        }
        return Counterexample.builder("ring-of-" + processes, Rule.DLK_1)
                .specification(processes + " channels, each bounded 1")
                .sentence("cycle: each of " + processes + " processes waits for the next one")
                .lanes(lanes.build())
                .spans(spans.build())
                .because(ImmutableList.of(
                        Reason.of("everybody has filled the channel to the next one"),
                        Reason.conclusion("and nobody receives")))
                .waits(waits.build())
                .contents(contents.build())
                .schedule("in order")
                .replay("none")
                .found("made up")
                .evidence(Evidence.builder()
                        .finding(new Finding.Standstill("cycle", Optional.empty(), ImmutableList.of()))
                        .channels(channels.build())
                        .steps(steps.build())
                        .transmissions(ways.build())
                        .build())
                .build();
    }

    private static Path index(Path directory, int implementations) throws IOException {
        List<MatrixCell> results = new ArrayList<>();
        for (int i = 0; i < implementations; i++) {
            for (Rule rule : Rule.ofChannels()) {
                boolean declared = (i + rule.id().length()) % 5 != 0;
                results.add(new MatrixCell(
                        "implementation-" + i,
                        rule,
                        declared
                                ? new Verdict.Conforms(20_000, false)
                                : new Verdict.NotDeclared("the specification has no such operation"),
                        declared ? "CONFORMS" : "NOT_DECLARED",
                        "1",
                        1_000));
            }
        }
        CheckRun run = new CheckRun("2026-01-01T00:00:00Z", 20_000, "1", "25", "any", "any", 1_000);
        return Site.write(directory.resolve("site"), run, results).index();
    }

    private static Span span(int lane, String operation, String outcome, int from, int to, boolean offending) {
        return new Span(lane, operation, outcome, from, Optional.of(to), offending);
    }
}
