package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.memory.Memory;
import dev.parley.properties.interleave.memory.Variable;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.scheduler.Stragglers;
import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.strategy.Choice;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.Drivers;
import dev.parley.properties.interleave.weave.Access;
import dev.parley.properties.interleave.weave.Agent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do something to a fresh subject, under one schedule after the other. How a run ended is told as a list,
 * one entry a thread: its answer, the simple name of what it threw, or {@code blocked}.
 */
final class Trial<S> {

    static final String BLOCKED = "blocked";
    /** Enough for every ending of these small subjects: each is seen dozens of times. */
    private static final int SCHEDULES = 600;

    private final Supplier<S> subject;
    private Optional<Memory> memory = Optional.empty();
    private final List<Act<S>> acts = new ArrayList<>();
    private final List<Outcome.Failed> unusual = new ArrayList<>();
    private Function<S, List<?>> finding = subject -> ImmutableList.of();

    /** What a thread does. */
    @FunctionalInterface
    interface Act<S> {
        Object on(S subject) throws Exception;
    }

    private Trial(Supplier<S> subject) {
        this.subject = subject;
    }

    static <S> Trial<S> of(Supplier<S> subject) {
        Attachment.ensure();
        // Twice: the first instance may have been made before its class was woven.
        Agent.install().control(subject.get());
        Agent.install().control(subject.get());
        return new Trial<>(subject);
    }

    /** Reads are answered by this, if the classes are woven for it. */
    void remembering(Memory model) {
        memory = Optional.of(model);
    }

    /** One more thread. */
    Trial<S> thread(Act<S> act) {
        acts.add(act);
        return this;
    }

    /** One more thread, which answers {@code done}. */
    Trial<S> doing(Doing<S> act) {
        return thread(s -> {
            act.to(s);
            return "done";
        });
    }

    /** What a thread does, if it has no answer. */
    @FunctionalInterface
    interface Doing<S> {
        void to(S subject) throws Exception;
    }

    /** The ending also tells what is found in the subject afterwards. */
    Trial<S> finding(Function<S, List<?>> afterwards) {
        finding = afterwards;
        return this;
    }

    /** All the ways in which the runs end. */
    ImmutableSet<ImmutableList<String>> endings() {
        return IntStream.range(0, SCHEDULES)
                .mapToObj(
                        seed -> observe(Drivers.serving(), new RandomWalk(seed)).ending())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** How the run without any deviation ends. */
    ImmutableList<String> obviousEnding() {
        return observe(Drivers.serving(), new Replay(Schedule.OBVIOUS)).ending();
    }

    /** What is seen of one run. */
    record Observation(ImmutableList<String> ending, Schedule schedule, EventLog.Key events) {}

    /** One run; its events are when each thread began and answered, and when time passed. */
    Observation observe(Driver driver, Strategy strategy) {
        S fresh = subject.get();
        EventLog log = new EventLog(unusual);
        Scheduler scheduler = new Scheduler(driver, answered(strategy), log, new Interference());
        String[] answers = new String[acts.size()];
        Arrays.fill(answers, BLOCKED);
        for (int i = 0; i < answers.length; i++) {
            int thread = i;
            int _ = scheduler.add(() -> {
                scheduler.operations().pause();
                log.call(thread, 0);
                String answer = answer(acts.get(thread), fresh);
                if (!scheduler.isOver()) {
                    log.returned(thread, new Outcome.Failed(answer));
                    answers[thread] = answer;
                }
            });
        }
        scheduler.drive();
        ImmutableList.Builder<String> ending = ImmutableList.<String>builder().add(answers);
        finding.apply(fresh).forEach(value -> ending.add(String.valueOf(value)));
        scheduler.problem().ifPresent(ending::add);
        EventLog.Key events = log.key();
        scheduler.end();
        if (!Stragglers.of(scheduler).isEmpty()) {
            throw new AssertionError(Stragglers.of(scheduler) + " were left behind");
        }
        return new Observation(ending.build(), scheduler.schedule(), events);
    }

    /** The strategy, which decides about reads, too, if they are to be answered. */
    private Strategy answered(Strategy strategy) {
        return memory.isPresent() ? new Remembering(strategy, memory.get()) : strategy;
    }

    private record Remembering(Strategy strategy, Memory memory) implements Strategy, Memory {

        @Override
        public int choose(Choice choice) {
            return strategy.choose(choice);
        }

        @Override
        public @Nullable Object read(int thread, Variable variable, Access.Mode mode, @Nullable Object found) {
            return memory.read(thread, variable, mode, found);
        }
    }

    private static <S> String answer(Act<S> act, S subject) {
        try {
            return String.valueOf(act.on(subject));
        } catch (Abort end) {
            throw end;
        } catch (Exception | Error e) {
            return e.getClass().getSimpleName();
        }
    }
}
