package dev.parley.properties.audit;

import com.google.common.collect.Sets;
import dev.parley.model.channel.Capacity;
import dev.parley.model.history.Recording;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Holds recorded histories of any length to an {@link Expectation}: picks the judge that is exact for it, or else the
 * filters that are sound, and then a search in the parts that they leave open. Immutable.
 */
public final class Audit {

    private static final String LANES = "messages are distinct, and for this order the sweep knows every way in which a "
            + "history can have no explanation";

    private final Expectation expectation;
    private final Set<Step> omitted;

    private Audit(Expectation expectation, Set<Step> omitted) {
        this.expectation = expectation;
        this.omitted = omitted;
    }

    public static Audit of(Expectation expectation) {
        return new Audit(expectation, EnumSet.noneOf(Step.class));
    }

    /** The same, without one step: wrong on purpose. */
    Audit without(Step step) {
        return new Audit(expectation, Sets.immutableEnumSet(step, omitted.toArray(Step[]::new)));
    }

    /** The ruling on one recording, which is gone through once, or a few times. */
    public Ruling judge(Recording recording) {
        try {
            return expectation.capacity() instanceof Capacity.Rendezvous ? meetings(recording) : sweep(recording);
        } catch (Undistinct e) {
            long[] operations = {0};
            recording.forEach((thread, kind, value, called, returned) -> operations[0]++);
            return new Ruling.Inconclusive(operations[0], String.valueOf(e.getMessage()));
        }
    }

    private Ruling meetings(Recording recording) {
        Meetings meetings = new Meetings(expectation);
        recording.forEach(meetings);
        Recording resolved = recording;
        Optional<Breach> breach = meetings.finish();
        if (meetings.pendingReceives() > 0 && breach.isPresent()) {
            resolved = Resolved.handingOut(recording);
            meetings = new Meetings(expectation);
            resolved.forEach(meetings);
            breach = meetings.finish();
        }
        Ruling.Reason by = new Ruling.Reason(
                "pairs of a rendezvous",
                "messages are distinct, each pair of a send and its receive is explained by itself, and times alone "
                        + "cannot refute an offer that met nobody");
        return ruling(resolved, meetings.operations(), breach, by);
    }

    private Ruling sweep(Recording recording) {
        Recording resolved = expectation.lossy() ? Resolved.losing(recording) : recording;
        Sweep sweep = run(resolved);
        Optional<Breach> breach = sweep.finish();
        boolean pending = sweep.pendingReceives() > 0;
        if (pending && !expectation.lossy() && !omitted.contains(Step.PENDING_RECEIVES)) {
            boolean oneLane = expectation.order() == Order.FIFO || expectation.order() == Order.UNORDERED;
            resolved = Resolved.handingOut(recording);
            sweep = run(resolved);
            breach = sweep.finish();
            if (!oneLane && breach.isPresent()) {
                return lanesWithPendingReceives(recording);
            }
        }
        if (breach.isPresent()) {
            return ruling(resolved, sweep.operations(), breach, found());
        }
        if (expectation.order().isByPriority()) {
            return turns(recording, sweep, pending);
        }
        if (expectation.order() != Order.LIFO && (!expectation.isBounded() || sweep.isBoundIdle())) {
            return ruling(resolved, sweep.operations(), breach, exact());
        }
        return search(recording, sweep.operations());
    }

    private Sweep run(Recording recording) {
        Sweep sweep = new Sweep(expectation, omitted);
        recording.forEach(sweep);
        return sweep;
    }

    /** The receives without an answer might have got something better than what they were handed. */
    private Ruling lanesWithPendingReceives(Recording recording) {
        Recording generous = Resolved.losing(recording);
        Sweep sweep = run(generous);
        Optional<Breach> breach = sweep.finish();
        return breach.isPresent()
                ? ruling(generous, sweep.operations(), breach, found())
                : search(recording, sweep.operations());
    }

    private Ruling turns(Recording recording, Sweep sweep, boolean pending) {
        Turns turns = new Turns(expectation, false);
        recording.forEach(turns);
        Optional<Breach> breach = turns.finish();
        if (breach.isPresent() && pending) {
            turns = new Turns(expectation, true);
            recording.forEach(turns);
            breach = turns.finish();
            if (breach.isEmpty()) {
                return new Ruling.Inconclusive(
                        sweep.operations(),
                        "whether the receives without an answer got what would explain the history is not decided");
            }
        }
        if (breach.isEmpty() && expectation.isBounded() && !sweep.isBoundIdle()) {
            return new Ruling.Inconclusive(
                    sweep.operations(),
                    "no filter objects, but whether priorities and the bound can be met together is not decided");
        }
        return ruling(
                recording,
                sweep.operations(),
                breach,
                new Ruling.Reason(
                        "priority turns",
                        "messages are distinct, and from the highest rank down each receive has its earliest instant, "
                                + "which is never worse for the others"));
    }

    private Ruling search(Recording recording, long operations) {
        if (!expectation.isOfTheModel()) {
            return new Ruling.Inconclusive(
                    operations, "no filter objects, but no exact judge is known for " + expectation.words());
        }
        Windows windows = new Windows(expectation.order() == Order.LIFO ? 0 : expectation.limit());
        recording.forEach(windows);
        Frontier frontier = new Frontier(expectation, windows.finish());
        recording.forEach(frontier);
        Optional<Breach> breach = frontier.finish();
        if (frontier.givenUp().isPresent()) {
            return new Ruling.Inconclusive(operations, frontier.givenUp().get());
        }
        return ruling(
                recording,
                operations,
                breach,
                new Ruling.Reason(
                        "just-in-time search",
                        "every explanation was followed wherever the filters left a question open, over the model's own "
                                + "steps"));
    }

    private Ruling.Reason exact() {
        return new Ruling.Reason(
                "sweep",
                expectation.isBounded() ? LANES + "; the bound was never met, and so made no difference" : LANES);
    }

    private static Ruling.Reason found() {
        return new Ruling.Reason("sweep", "messages are distinct, and what was found contradicts every explanation");
    }

    private Ruling ruling(Recording recording, long operations, Optional<Breach> breach, Ruling.Reason by) {
        if (operations == 0) {
            return new Ruling.Inconclusive(0, "there is no operation to judge");
        }
        return breach.isPresent()
                ? new Ruling.Violates(
                        operations, by, new Testimony(expectation, recording).of(breach.get()))
                : new Ruling.Conforms(operations, by);
    }
}
