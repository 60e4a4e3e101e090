package dev.parley.reports.layout;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.ExplainedStep;
import java.util.Locale;

/**
 * The steps that are shown, beside the model, as rows of legible words.
 *
 * @param before what is left out before them, in words; empty if nothing is
 * @param after what is left out after them
 */
public record StepTable(ImmutableList<Row> rows, String before, String after) {

    private static final int HELD = 8;

    /**
     * A step.
     *
     * @param y where the diagram shows it; negative if it does not
     * @param moves whether the channels hold something else afterwards
     * @param allowed what the model would have allowed, where that is more than what happened
     * @param contrary whether this is where the model would have done something else
     * @param fit what the model says of it, as the style sheet knows it
     * @param verdict the same in words
     */
    public record Row(
            int number,
            int y,
            String who,
            String operation,
            String outcome,
            String before,
            String after,
            boolean moves,
            String allowed,
            boolean contrary,
            String fit,
            String verdict,
            String note) {}

    public static StepTable of(Counterexample counterexample, PlacedSteps placed, RenderLimits limits) {
        Words words = new Words(limits, counterexample.evidence().channels().size() > 1);
        return new StepTable(
                placed.steps().stream().map(words::row).collect(ImmutableList.toImmutableList()),
                placed.before() == 0 ? "" : Truncated.more(placed.before(), "step") + " before",
                placed.after() == 0 ? "" : Truncated.more(placed.after(), "step") + " after");
    }

    private record Words(RenderLimits limits, boolean several) {

        Row row(PlacedSteps.Placed placed) {
            ExplainedStep step = placed.step();
            return new Row(
                    placed.number(),
                    DiagramPlaces.y(placed),
                    label(step.who()),
                    label(step.operation()),
                    label(step.outcome()),
                    held(step.before()),
                    held(step.after()),
                    !step.before().equals(step.after()),
                    allowed(step),
                    step.isContrary(),
                    step.fit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    switch (step.fit()) {
                        case TAKEN -> "agrees";
                        case REFUSED -> "refuses";
                        case UNPLACED -> "has ended";
                        case WAITS -> "agrees: it must wait";
                        case WAITS_IN_VAIN -> "could go on";
                    },
                    Legible.RICH.prose(step.note(), limits.prose()));
        }

        private String label(String text) {
            return Legible.RICH.label(text, limits.label());
        }

        private String allowed(ExplainedStep step) {
            return step.fit() == ExplainedStep.Fit.TAKEN && step.allowed().size() < 2
                    ? ""
                    : Joiner.on(" or ")
                            .join(Truncated.of(step.allowed(), limits.items())
                                    .map(this::label)
                                    .shown());
        }

        private String held(ImmutableList<Contents> contents) {
            return Joiner.on("; ")
                    .join(Truncated.of(contents, limits.items())
                            .map(held -> (several ? label(held.channel()) + " " : "") + messages(held))
                            .shown());
        }

        private String messages(Contents held) {
            Truncated<String> messages = Truncated.of(held.messages(), HELD).map(this::label);
            return messages.shown().isEmpty()
                    ? "empty"
                    : "[" + Joiner.on(", ").join(messages.shown()) + (messages.more() > 0 ? ", .." : "") + "]";
        }
    }
}
