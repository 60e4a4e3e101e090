package dev.parley.reports.text;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.PublicApi;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence.Channel;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Reason;
import dev.parley.reports.layout.DiagramLayout;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.PlacedSteps;
import dev.parley.reports.layout.RenderLimits;
import dev.parley.reports.layout.Sentences;
import dev.parley.reports.layout.StepTable;
import dev.parley.reports.layout.Timeline;
import dev.parley.reports.layout.Truncated;
import dev.parley.reports.layout.VisibleLanes;
import dev.parley.reports.layout.WaitText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A counterexample in Markdown (GitHub's), with a sequence diagram in Mermaid, for code reviews. Values are escaped for
 * whichever of the two they stand in; characters that have a meaning in Mermaid become its entity codes.
 */
@PublicApi
public final class MarkdownReport {

    private static final String SPECIAL = "\\`*_{}[]<>()#+-.!|~&:@$=^\"'";
    private static final String PLAIN = " .,()[]/'!?=+*-";

    /** The first line, which nobody sees. */
    public static final String BEGINNING = "<!-- parley.counterexample -->";

    /** A word that ends a block, wherever it stands. */
    private static final Pattern END = Pattern.compile("\\b([eE])([nN][dD])\\b");

    private final Counterexample counterexample;
    private final RenderLimits limits;
    private final VisibleLanes focus;
    private final PlacedSteps course;
    private final List<String> lines = new ArrayList<>();

    private MarkdownReport(Counterexample counterexample, RenderLimits limits) {
        this.counterexample = counterexample;
        this.limits = limits;
        this.focus = VisibleLanes.on(counterexample, limits.lanes());
        this.course = PlacedSteps.of(counterexample, focus, Timeline.of(focus).atMost(limits.rows()), limits.rows());
    }

    /** The document, ended by a line feed. */
    public static String render(Counterexample counterexample) {
        return new MarkdownReport(counterexample, RenderLimits.MARKDOWN).write();
    }

    private String write() {
        line(BEGINNING);
        line("### " + text(counterexample.subject()) + " violates "
                + counterexample.rule().id());
        line("");
        line("**" + text(Sentences.of(counterexample.sentence())) + "**");
        line("");
        line(counterexample.rule().id() + ": "
                + text(Sentences.of(counterexample.rule().statement())) + " Specification: "
                + text(Sentences.of(counterexample.specification())));
        line("");
        counterexample
                .evidence()
                .guarantees()
                .filter(known -> !known.kept().isEmpty())
                .ifPresent(known -> {
                    line(known.kept().size() + " other guarantees hold in this very run.");
                    line("");
                });
        if (!counterexample.because().isEmpty()) {
            line("#### " + Sentences.why(counterexample));
            line("");
            Truncated<Reason> reasons = Truncated.of(counterexample.because(), limits.items());
            reasons.shown().forEach(reason -> line("1. " + text(reason.text())));
            more(reasons.more(), "reason");
            line("");
        }
        line("#### What happened");
        line("");
        counterexample.evidence().window().ifPresent(window -> {
            line(text("A part of a longer history: " + window.before() + " events before and " + window.after()
                    + " after are left out."));
            line("");
        });
        diagram();
        steps();
        waits();
        line("#### To see it again");
        line("");
        line(fence());
        line(Legible.RICH.prose(counterexample.replay(), limits.replay()));
        line(fence());
        line("");
        line(text(Sentences.of(counterexample.found())));
        return Joiner.on('\n').join(lines) + "\n";
    }

    private void diagram() {
        line("```mermaid");
        line("sequenceDiagram");
        for (int i = 0; i < focus.lanes().size(); i++) {
            line("    participant T" + i + " as " + mermaid(focus.lanes().get(i).name()));
        }
        Map<String, String> channels = new LinkedHashMap<>();
        for (Channel channel : Truncated.of(counterexample.evidence().channels(), limits.items())
                .shown()) {
            channels.put(channel.name(), "C" + channels.size());
            line("    participant " + channels.get(channel.name()) + " as " + mermaid(channel.name()));
        }
        ImmutableSet<Integer> paired = counterexample
                .evidence()
                .finding()
                .flatMap(Finding::offendingPair)
                .map(pair -> ImmutableSet.of(pair.first(), pair.second()))
                .orElse(ImmutableSet.of());
        if (course.steps().isEmpty()) {
            focus.spans().stream()
                    .limit(limits.rows())
                    .forEach(span -> line("    Note over T" + span.lane() + ": " + (span.offending() ? "! " : "")
                            + mermaid(span.operation()) + " → " + mermaid(span.outcome())));
        }
        for (PlacedSteps.Placed placed : course.steps()) {
            step(placed, channels, placed.step().span().map(paired::contains).orElse(false));
        }
        line("```");
        line("");
    }

    private void step(PlacedSteps.Placed placed, Map<String, String> channels, boolean paired) {
        ExplainedStep step = placed.step();
        String mark = paired || step.isContrary() ? "❗ " : "";
        Optional<String> lane =
                placed.span().map(span -> "T" + focus.spans().get(span).lane());
        Optional<String> channel = channels.size() == 1
                ? channels.values().stream().findFirst()
                : step.before().stream()
                        .map(contents -> Optional.ofNullable(channels.get(contents.channel())))
                        .flatMap(Optional::stream)
                        .findFirst();
        String what = mark + mermaid(step.operation()) + " → " + mermaid(step.outcome());
        if (lane.isEmpty()) {
            channel.ifPresent(at -> line("    Note over " + at + ": " + what));
        } else if (channel.isEmpty()) {
            line("    Note over " + lane.get() + ": " + what);
        } else if (step.fit() == ExplainedStep.Fit.WAITS || step.fit() == ExplainedStep.Fit.WAITS_IN_VAIN) {
            line("    " + lane.get() + "-x" + channel.get() + ": " + what);
        } else if (receives(placed)) {
            line("    " + channel.get() + "->>" + lane.get() + ": " + what);
        } else {
            line("    " + lane.get() + "->>" + channel.get() + ": " + what);
        }
        if (!step.before().equals(step.after())
                && channel.isPresent()
                && step.after().size() == 1) {
            line("    Note over " + channel.get() + ": "
                    + mermaid(DiagramLayout.held(step.after().get(0))));
        }
    }

    private boolean receives(PlacedSteps.Placed placed) {
        return placed.step()
                .span()
                .map(span -> counterexample.evidence().transmissions().stream()
                        .anyMatch(way -> way.received().equals(Optional.of(span))))
                .orElse(false);
    }

    private void steps() {
        if (course.steps().isEmpty()) {
            return;
        }
        line("| step | who | operation | answer | channel before | channel after | the model |");
        line("|---|---|---|---|---|---|---|");
        for (StepTable.Row row : StepTable.of(counterexample, course, limits).rows()) {
            line("| " + row.number() + " | " + text(row.who()) + " | " + text(row.operation()) + " | "
                    + text(row.outcome()) + " | " + text(row.before()) + " | " + text(row.after()) + " | "
                    + (row.contrary() ? "**" + row.verdict() + "**" : row.verdict())
                    + (row.allowed().isEmpty() ? "" : ", would allow " + text(row.allowed())) + " |");
        }
        line("");
    }

    private void waits() {
        if (counterexample.waits().isEmpty()) {
            return;
        }
        line("#### Who waits for whom");
        line("");
        Truncated.of(counterexample.waits(), limits.items())
                .shown()
                .forEach(wait -> line("- " + text(wait.waiter()) + " waits in " + text(wait.operation()) + " for "
                        + text(WaitText.others(wait, Legible.RICH, limits))));
        line("");
    }

    private void more(int count, String of) {
        if (count > 0) {
            line(Truncated.more(count, of));
        }
    }

    private void line(String text) {
        lines.add(text);
    }

    /** Longer than any run of backticks in what it encloses. */
    private String fence() {
        int longest = 0;
        int run = 0;
        for (char c : counterexample.replay().toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(3, Math.min(longest, limits.replay()) + 1));
    }

    /** As Markdown that shows the text and nothing else. */
    private String text(String value) {
        StringBuilder escaped = new StringBuilder();
        Legible.RICH.prose(value, limits.prose()).codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0 && !isHarmless(c)) {
                escaped.append(
                        c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "\\" + Character.toString(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Inside a line they mean nothing. */
    private static boolean isHarmless(int c) {
        return ".,()-+:=!'\"".indexOf(c) >= 0;
    }

    private String mermaid(String value) {
        StringBuilder escaped = new StringBuilder();
        String label = END.matcher(Legible.RICH.label(value, limits.label())).replaceAll("\u0000$2");
        label.codePoints().forEach(c -> {
            if (c == 0) {
                escaped.append("#101;");
            } else if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.isEmpty() ? "#8203;" : escaped.toString();
    }
}
