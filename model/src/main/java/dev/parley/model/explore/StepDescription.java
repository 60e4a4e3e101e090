package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.explore.machine.Node;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.machine.TransitionLabel;
import dev.parley.model.system.Notation;
import dev.parley.model.system.StepKind;
import dev.parley.model.system.Value;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the label of a step, and what it leads to, into words. */
final class StepDescription {

    private final StateLayout layout;
    private final View view;

    StepDescription(StateLayout layout) {
        this.layout = layout;
        this.view = new View(layout);
    }

    /** The step that has this label, and leads here. */
    TraceStep of(TransitionLabel label, int[] after) {
        Optional<String> channel = label.channel() == TransitionLabel.NOBODY
                ? Optional.empty()
                : Optional.of(layout.channelNames().get(label.channel()));
        boolean hasMessage = channel.isPresent()
                && (label.kind() == StepKind.SEND
                        || label.kind() == StepKind.MEET
                        || (label.kind() == StepKind.RECEIVE && label.answer() == Notation.DONE));
        Optional<Value> message = hasMessage ? Optional.of(layout.decode(label.value())) : Optional.empty();
        return new TraceStep(
                name(label.process()),
                name(label.partner()),
                label.kind(),
                operation(label, channel.orElse(""), message),
                channel,
                message.map(Value::toString),
                label.kind() == StepKind.SEND && label.answer() == Notation.DONE
                        ? Optional.of(label.fate())
                        : Optional.empty(),
                Stream.of(
                                Optional.of(outcome(label)),
                                fate(label.process(), label, after),
                                fate(label.partner(), label, after)
                                        .map(fate -> name(label.partner()).orElse("") + " " + fate))
                        .flatMap(Optional::stream)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", and ")),
                contents(after));
    }

    private Optional<String> name(int process) {
        return process == TransitionLabel.NOBODY
                ? Optional.empty()
                : Optional.of(layout.processes().get(process).name());
    }

    /** Whether that was the last that a process did. */
    private Optional<String> fate(int process, TransitionLabel label, int[] after) {
        if (process == TransitionLabel.NOBODY) {
            return Optional.empty();
        }
        if (label.crashed() == process) {
            return Optional.of("crashes");
        }
        return layout.processes().get(process).isEnd(layout.at(after, process))
                ? Optional.of("ends")
                : Optional.empty();
    }

    private String operation(TransitionLabel label, String channel, Optional<Value> message) {
        return switch (label.kind()) {
            case START -> "start";
            case SEND, MEET -> "send " + message.map(Value::toString).orElse("") + " to " + channel;
            case RECEIVE -> "receive from " + channel;
            case CLOSE -> "close " + channel;
            case OTHERWISE -> "nothing is ready";
            case TIMEOUT -> channel.isEmpty() ? "time out" : "time out on " + channel;
            case PAUSE ->
                layout.processes().get(label.process()).nodes().get(label.node())
                                instanceof Node.Pause(String what, int _)
                        ? what
                        : "pause";
            case CRASH -> "crash";
        };
    }

    private static String outcome(TransitionLabel label) {
        return switch (label.kind()) {
            case START, PAUSE, CRASH, TIMEOUT, OTHERWISE -> "";
            case SEND ->
                answer(
                        label,
                        switch (label.fate()) {
                            case KEPT -> "accepted";
                            case LOST -> "accepted, and lost";
                            case COPIED -> "accepted, and duplicated";
                            case DROPPED -> "dropped";
                            case DISPLACED -> "accepted, the oldest dropped";
                        },
                        "refused");
            case MEET -> "received";
            case RECEIVE -> answer(label, "received", "empty");
            case CLOSE -> answer(label, "closed", "");
        };
    }

    private static String answer(TransitionLabel label, String done, String missed) {
        return switch (label.answer()) {
            case Notation.DONE -> done;
            case Notation.CLOSED -> "it is closed";
            default -> missed;
        };
    }

    private ImmutableMap<String, ImmutableList<String>> contents(int[] state) {
        ImmutableMap.Builder<String, ImmutableList<String>> contents = ImmutableMap.builder();
        for (int i = 0; i < layout.channels().size(); i++) {
            contents.put(
                    layout.channelNames().get(i),
                    view.at(state).contents(layout.channels().get(i)).stream()
                            .map(Value::toString)
                            .collect(ImmutableList.toImmutableList()));
        }
        return contents.buildOrThrow();
    }
}
