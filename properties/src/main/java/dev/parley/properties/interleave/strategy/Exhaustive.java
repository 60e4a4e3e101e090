package dev.parley.properties.interleave.strategy;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Runs a program under every schedule that may make a difference: a search through the tree of choices, depth first,
 * one run a leaf. Two schedules that differ only in the order of steps that commute count as one, and (almost always)
 * only one of them is run.
 *
 * <p>Dynamic partial-order reduction with source sets and sleep sets: Abdulla, Aronis, Jonsson, Sagonas, "Optimal
 * dynamic partial order reduction", POPL 2014. Steps that touch the same variable, not both reading it, do not commute;
 * nor do two that touch locks, monitors or permits; nor a call with a return or with blocking, since that order is
 * observed; nor anything with the passing of time or an interruption, both of which are therefore tried wherever they
 * are possible.
 *
 * <p>A thread that has looked around in a loop without finding a change waits until something that it looked at is
 * written: further turns would be the same, and there is no end to them. Where that does not suffice to let every run
 * end, the search ends with a {@link #shortfall}.
 */
public final class Exhaustive extends AwaitDetection {

    private static final int MOST_STEPS = 4_000;
    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final int NOBODY = -1;

    private final boolean reducing;
    private final int preemptions;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Waking> wakings = new ArrayList<>();
    /** How many steps of the current run have been taken. */
    private int depth;
    /** The first step of the current run that no earlier run took. */
    private int fresh;

    private int settled = NOBODY;
    /**
     * Who need not go on now, since that has been tried from an equivalent place, and the signs of the step it would
     * take.
     */
    private int asleep;

    private int[] asleepSigns = new int[0];
    private boolean pruned;
    private boolean started;
    private boolean exhausted;
    private long schedules;
    private long prunings;
    private Optional<String> shortfall = Optional.empty();

    /** A node on the way from the root of the tree to the current leaf. */
    private static final class Frame {
        int chosen;
        /** Who could have been chosen, one bit each. */
        final int possible;
        /** Who must be tried; who has been, or is being, tried; who need not be. */
        int wanted;

        int tried;
        final int asleep;
        /** The signs of the steps of those who have been tried or are asleep. */
        final int[] signs;

        final int preemptions;

        Frame(int chosen, int possible, int wanted, int asleep, int[] signs, int preemptions) {
            this.chosen = chosen;
            this.possible = possible;
            this.wanted = wanted;
            this.tried = 1 << chosen;
            this.asleep = asleep;
            this.signs = signs;
            this.preemptions = preemptions;
        }
    }

    /** What lets a thread take its next step. */
    private static final class Waking {
        int cause = -1;
        int afterAll;

        void clear() {
            cause = -1;
            afterAll = 0;
        }
    }

    private Exhaustive(boolean reducing, int preemptions) {
        this.reducing = reducing;
        this.preemptions = preemptions;
    }

    /** A search through all schedules, up to the order of steps that commute. */
    public static Exhaustive reduced() {
        return new Exhaustive(true, UNBOUNDED);
    }

    /** A search through all schedules, one by one. */
    public static Exhaustive naive() {
        return new Exhaustive(false, UNBOUNDED);
    }

    /** A search through all schedules in which at most so many times a thread is preempted that could have gone on. */
    public static Exhaustive within(int preemptions) {
        Preconditions.checkArgument(preemptions >= 0, "there are no fewer than 0 preemptions, not %s", preemptions);
        return new Exhaustive(false, preemptions);
    }

    /**
     * Whether there is another schedule to run. If so, this object is the strategy for it, and for that one run alone;
     * ask again after the run.
     */
    public boolean hasNext() {
        if (started) {
            finish();
        }
        started = true;
        if (exhausted || shortfall.isPresent()) {
            return false;
        }
        depth = 0;
        settled = NOBODY;
        asleep = 0;
        pruned = false;
        begin();
        wakings.forEach(Waking::clear);
        return true;
    }

    /** Whether every schedule has been run. */
    public boolean isExhausted() {
        return exhausted && shortfall.isEmpty();
    }

    /** Why the search cannot be complete, if it cannot. */
    public Optional<String> shortfall() {
        return shortfall;
    }

    /** How many schedules have been run to their end; no two of them equivalent, if the search is reduced. */
    public long schedules() {
        return schedules;
    }

    /** How many runs were given up, because only schedules equivalent to others could have come of them. */
    public long prunings() {
        return prunings;
    }

    private void finish() {
        if (pruned) {
            prunings++;
        } else {
            schedules++;
        }
        settle();
        if (reducing) {
            new Races(events.subList(0, depth), fresh).forEach(this::reverse);
        }
        while (!frames.isEmpty()) {
            Frame last = frames.getLast();
            int open = last.wanted & ~last.tried & ~last.asleep;
            if (open != 0) {
                last.chosen = Integer.numberOfTrailingZeros(open);
                last.tried |= 1 << last.chosen;
                fresh = frames.size() - 1;
                return;
            }
            frames.removeLast();
        }
        exhausted = true;
    }

    /** Sees to it that somebody who begins a run with the two steps the other way round is tried. */
    private void reverse(int first, int second, int initials) {
        Frame frame = frames.get(first);
        if (((frame.wanted | frame.asleep) & initials) != 0) {
            return;
        }
        int able = initials & frame.possible;
        int favourite = 1 << events.get(second).thread;
        if (able == 0) {
            frame.wanted |= frame.possible;
        } else {
            frame.wanted |= (able & favourite) != 0 ? favourite : Integer.lowestOneBit(able);
        }
    }

    @Override
    public boolean isNeeded() {
        return true;
    }

    @Override
    public void added(int thread, boolean inStep) {
        super.added(thread, inStep);
        Waking its = waking(thread);
        its.clear();
        if (inStep) {
            its.cause = depth - 1;
        } else {
            its.afterAll = depth;
        }
    }

    private Waking waking(int thread) {
        while (wakings.size() <= thread) {
            wakings.add(new Waking());
        }
        return wakings.get(thread);
    }

    /** The last step is complete: what it touched is known, and so who need not go on now. */
    @Override
    public void settle() {
        if (settled == depth || depth == 0) {
            return;
        }
        settled = depth;
        Event last = events.get(depth - 1);
        Frame frame = frames.get(depth - 1);
        frame.signs[last.thread] = last.signs;
        if (!reducing) {
            return;
        }
        asleep = 0;
        asleepSigns = frame.signs;
        int candidates = (frame.asleep | frame.tried) & ~(1 << last.thread) & ~(1 << Schedule.CLOCK);
        for (int rest = candidates; rest != 0; rest &= rest - 1) {
            int thread = Integer.numberOfTrailingZeros(rest);
            if (!Event.conflict(intended(thread), frame.signs[thread], last)) {
                asleep |= 1 << thread;
            }
        }
    }

    @Override
    public int choose(Choice choice) {
        int possible = choice.clock() ? choice.runnable() | 1 << Schedule.CLOCK : choice.runnable();
        if (depth < frames.size()) {
            Frame frame = frames.get(depth);
            if (frame.possible != possible) {
                unfair("the same choices led to another place; the subject is not deterministic");
                return ABANDON;
            }
            return frame.chosen;
        }
        int able = allowed(possible) & ~asleep;
        if (able == 0) {
            pruned = true;
            return ABANDON;
        }
        return (able & 1 << choice.obvious()) != 0 ? choice.obvious() : Integer.numberOfTrailingZeros(able);
    }

    /** Without those whose turn would be one preemption too many. */
    private int allowed(int possible) {
        int running = depth == 0 ? NOBODY : events.get(depth - 1).thread;
        boolean spent = depth > 0 && spent() >= preemptions;
        return spent && (possible & 1 << running) != 0 ? possible & (1 << running | 1 << Schedule.CLOCK) : possible;
    }

    private int spent() {
        Frame last = frames.get(depth - 1);
        if (depth == 1) {
            return 0;
        }
        int before = events.get(depth - 2).thread;
        boolean preempts = last.chosen != before && last.chosen != Schedule.CLOCK && (last.possible & 1 << before) != 0;
        return last.preemptions + (preempts ? 1 : 0);
    }

    @Override
    public boolean step(int thread, int possible) {
        if (depth == MOST_STEPS) {
            unfair("a run takes more than " + MOST_STEPS + " steps");
            return false;
        }
        if (depth == frames.size()) {
            if ((asleep & 1 << thread) != 0) {
                pruned = true;
                return false;
            }
            int wanted = reducing ? 1 << thread | (possible & 1 << Schedule.CLOCK) : allowed(possible);
            int[] signs = Arrays.copyOf(asleepSigns, Schedule.CLOCK + 1);
            frames.add(new Frame(thread, possible, wanted, asleep, signs, depth == 0 ? 0 : spent()));
        } else if (frames.get(depth).chosen != thread) {
            unfair("the same choices led to another place; the subject is not deterministic");
            return false;
        }
        record(thread);
        return true;
    }

    private void record(int thread) {
        if (events.size() == depth) {
            events.add(new Event());
        }
        Event event = events.get(depth);
        boolean _ = take(thread, event);
        if (thread != Schedule.CLOCK) {
            Waking its = waking(thread);
            event.cause = its.cause;
            event.afterAll = its.afterAll;
            its.clear();
        }
        depth++;
    }

    @Override
    public void enabled(int thread) {
        super.enabled(thread);
        waking(thread).cause = depth - 1;
    }

    @Override
    public void unfair(String reason) {
        if (shortfall.isEmpty()) {
            shortfall = Optional.of(reason);
        }
    }

    @Override
    public String toString() {
        return "an exhaustive search";
    }
}
