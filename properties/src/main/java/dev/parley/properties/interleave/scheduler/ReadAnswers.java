package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.memory.Memory;
import dev.parley.properties.interleave.memory.Variable;
import dev.parley.properties.interleave.scheduler.dispatch.RunStatus;
import dev.parley.properties.interleave.scheduler.task.Position;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.weave.Sites;
import org.jspecify.annotations.Nullable;

/** What reads answer: what they find, unless the strategy is a {@link Memory}, too, and decides about that. */
final class ReadAnswers {

    private final @Nullable Memory memory;
    private final RunStatus status;

    ReadAnswers(Strategy strategy, RunStatus status) {
        this.memory = strategy instanceof Memory deciding ? deciding : null;
        this.status = status;
    }

    /** What the read answers that the task has announced, and that has found this. */
    @Nullable
    Object answer(Task task, @Nullable Object found) {
        if (memory == null || status.isOver()) {
            return found;
        }
        Position position = task.position();
        Variable variable = new Variable();
        variable.intendedBy(position);
        return memory.read(task.id(), variable, Sites.access(position.site()).mode(), found);
    }
}
