package dev.parley.reports.text;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.parley.model.PublicApi;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Wait;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.RenderLimits;
import dev.parley.reports.layout.Sentences;
import dev.parley.reports.layout.TextColumns;
import dev.parley.reports.layout.TextColumns.Cell;
import dev.parley.reports.layout.Timeline;
import dev.parley.reports.layout.Truncated;
import dev.parley.reports.layout.VisibleLanes;
import dev.parley.reports.layout.WaitCycle;
import dev.parley.reports.layout.WaitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A counterexample as plain text that fits a screen. What does not fit is left out, and counted. The replay line comes
 * last, and is the only one that may be wider than the screen: it is there to be copied.
 */
@PublicApi
public final class TextReport {

    /** The most lines that a report has. */
    static final int LINES = 60;
    /** The most columns that a line has, the replay line excepted. */
    static final int COLUMNS = 100;

    private static final int MOST_ROWS = 44;
    private static final int LEAST_ROWS = 6;
    private static final String INDENT = "  ";

    private final Counterexample counterexample;
    private final VisibleLanes focus;
    private final Timeline timeline;
    private final RenderLimits limits;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Counterexample counterexample, VisibleLanes focus, Timeline timeline, RenderLimits limits) {
        this.counterexample = counterexample;
        this.focus = focus;
        this.timeline = timeline;
        this.limits = limits;
    }

    /** At most 60 lines of at most 100 columns, each but the last one ended by a line feed. */
    public static String render(Counterexample counterexample) {
        VisibleLanes focus = VisibleLanes.on(counterexample, RenderLimits.SCREEN_LANES);
        Timeline timeline = Timeline.of(focus);
        List<String> lines = new TextReport(counterexample, focus, timeline, RenderLimits.screen(MOST_ROWS)).write();
        for (int rows = MOST_ROWS - 1; lines.size() > LINES && rows >= LEAST_ROWS; rows--) {
            lines = new TextReport(counterexample, focus, timeline, RenderLimits.screen(rows)).write();
        }
        return Joiner.on('\n').join(lines);
    }

    /** The history alone, in at most as many lines. */
    public static String history(Counterexample counterexample) {
        VisibleLanes focus = VisibleLanes.on(counterexample, RenderLimits.SCREEN_LANES);
        RenderLimits limits = RenderLimits.screen(MOST_ROWS);
        Timeline timeline = Timeline.of(focus).atMost(limits.rows());
        return Joiner.on('\n').join(TextHistory.lines(focus, timeline, limits, COLUMNS));
    }

    private List<String> write() {
        String rule = counterexample.rule().id() + ": " + counterexample.rule().statement() + ".";
        paragraph("", Legible.PLAIN.label(counterexample.subject(), limits.label()) + " violates " + rule);
        paragraph("", prose(counterexample.sentence()));
        heading("Specification");
        paragraph(INDENT, prose(counterexample.specification()));
        program();
        history();
        reasons();
        waits();
        contents();
        model();
        heading("Found");
        paragraph(INDENT, prose(counterexample.found()));
        heading("To see it again");
        lines.add(Legible.PLAIN.prose(counterexample.replay(), limits.replay()));
        return lines;
    }

    private void program() {
        heading("Program");
        Truncated<Integer> steps = Truncated.of(
                IntStream.range(
                                0,
                                focus.lanes().stream()
                                        .mapToInt(lane -> lane.program().size())
                                        .max()
                                        .orElse(0))
                        .boxed()
                        .toList(),
                limits.steps());
        ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
        rows.add(row(Lane::name));
        steps.shown()
                .forEach(step -> rows.add(row(
                        lane -> step < lane.program().size() ? lane.program().get(step) : "")));
        ImmutableList<ImmutableList<Cell>> table = rows.build();
        TextColumns columns = TextColumns.within(COLUMNS - INDENT.length(), table);
        for (int i = 0; i < table.size(); i++) {
            columns.row(i).forEach(line -> lines.add(INDENT + line));
            if (i == 0) {
                lines.add(INDENT + columns.rule(0));
            }
        }
        more(steps.more(), "step");
        more(focus.hidden(), "thread");
    }

    private ImmutableList<Cell> row(Function<Lane, String> text) {
        return focus.lanes().stream()
                .map(lane -> Cell.of(Legible.PLAIN.label(text.apply(lane), limits.label())))
                .collect(ImmutableList.toImmutableList());
    }

    private void history() {
        heading("What happened, from top to bottom");
        lines.addAll(TextHistory.lines(focus, timeline.atMost(limits.rows()), limits, COLUMNS));
        lines.add(INDENT + TextHistory.LEGEND);
    }

    private void reasons() {
        if (counterexample.because().isEmpty()) {
            return;
        }
        heading(Sentences.why(counterexample));
        Truncated<Reason> because = Truncated.of(counterexample.because(), limits.items());
        because.shown().forEach(reason -> item(prose(reason.text())));
        more(because.more(), "reason");
    }

    /** Where the model would have done something else, and what holds all the same. */
    private void model() {
        Optional<ExplainedStep> fault = counterexample.evidence().steps().stream()
                .filter(ExplainedStep::isContrary)
                .findFirst();
        Optional<Evidence.Guarantees> guarantees = counterexample.evidence().guarantees();
        boolean kept = guarantees.map(known -> !known.kept().isEmpty()).orElse(false);
        if (fault.isEmpty() && !kept && counterexample.evidence().window().isEmpty()) {
            return;
        }
        heading("Beside the model");
        fault.ifPresent(step -> item(name(step.who()) + ": " + name(step.operation()) + " -> " + name(step.outcome())
                + held(step)
                + (step.fit() == ExplainedStep.Fit.REFUSED
                        ? "; the model " + (step.allowed().isEmpty() ? "has no such step" : "allows " + allowed(step))
                        : "; the model could go on" + (step.allowed().isEmpty() ? "" : ", with " + allowed(step)))));
        if (kept) {
            item("what still holds in this run: "
                    + Joiner.on(", ")
                            .join(Truncated.of(guarantees.orElseThrow().kept(), limits.items() * 2)
                                    .map(guarantee -> name(guarantee.rule().id()))
                                    .shown()));
        }
        counterexample
                .evidence()
                .window()
                .ifPresent(window -> item(String.format(
                        Locale.ROOT,
                        "a part of a longer history: %,d events before and %,d after are left out",
                        window.before(),
                        window.after())));
    }

    private String held(ExplainedStep step) {
        return step.before().size() != 1
                ? ""
                : ", where the channel holds "
                        + (step.before().get(0).messages().isEmpty()
                                ? "nothing"
                                : Joiner.on(", ")
                                        .join(Truncated.of(step.before().get(0).messages(), limits.items())
                                                .map(this::name)
                                                .shown()));
    }

    private String allowed(ExplainedStep step) {
        return Joiner.on(" or ")
                .join(Truncated.of(step.allowed(), limits.items())
                        .map(this::name)
                        .shown());
    }

    private void waits() {
        if (counterexample.waits().isEmpty()) {
            return;
        }
        heading("Who waits for whom");
        Truncated<Wait> waits = Truncated.of(counterexample.waits(), limits.items());
        waits.shown()
                .forEach(wait -> item(name(wait.waiter()) + " waits in " + name(wait.operation()) + " for "
                        + WaitText.others(wait, Legible.PLAIN, limits)));
        more(waits.more(), "wait");
        WaitCycle.in(counterexample.waits())
                .ifPresent(cycle -> item("the circle: "
                        + Legible.PLAIN.prose(cycle.text(Legible.PLAIN, limits.label()), limits.prose())));
    }

    private void contents() {
        if (counterexample.contents().isEmpty()) {
            return;
        }
        heading("What the channels hold, next to be received first");
        Truncated<Contents> channels = Truncated.of(counterexample.contents(), limits.items());
        channels.shown().forEach(contents -> {
            Truncated<String> messages =
                    Truncated.of(contents.messages(), limits.items()).map(this::name);
            String all =
                    messages.shown().isEmpty() ? "nothing" : Joiner.on(", ").join(messages.shown());
            item(name(contents.channel()) + ": "
                    + (messages.more() == 0 ? all : all + ", " + Truncated.more(messages.more(), "message")));
        });
        more(channels.more(), "channel");
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private void item(String text) {
        List<String> wrapped = TextColumns.wrap(text, COLUMNS - INDENT.length() - 2);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(INDENT + (i == 0 ? "- " : "  ") + wrapped.get(i));
        }
    }

    private void paragraph(String indent, String text) {
        TextColumns.wrap(text, COLUMNS - indent.length()).forEach(line -> lines.add(indent + line));
    }

    private void more(int count, String of) {
        if (count > 0) {
            lines.add(INDENT + Truncated.more(count, of));
        }
    }

    private String name(String text) {
        return Legible.PLAIN.label(text, limits.label());
    }

    private String prose(String text) {
        return Legible.PLAIN.prose(text, limits.prose());
    }
}
