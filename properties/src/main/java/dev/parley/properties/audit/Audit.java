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

    private static final String LANES =
            "messages are distinct, and for this order the sweep knows every way in which a "
                    + "history can have no explanation";

    private final Expectation expectation;
    private final Set<SweepCheck> omitted;

    private Audit(Expectation expectation, Set<SweepCheck> omitted) {
        this.expectation = expectation;
        this.omitted = omitted;
    }

    public static Audit of(Expectation expectation) {
        return new Audit(expectation, EnumSet.noneOf(SweepCheck.class));
    }

    /** The same, without one step: wrong on purpose. */
    Audit without(SweepCheck step) {
        return new Audit(expectation, Sets.immutableEnumSet(step, omitted.toArray(SweepCheck[]::new)));
    }

    /** The result for one recording, which is gone through once, or a few times. */
    public AuditResult judge(Recording recording) {
        try {
            return expectation.capacity() instanceof Capacity.Rendezvous ? pairs(recording) : sweep(recording);
        } catch (DuplicateSendException e) {
            long[] operations = {0};
            recording.forEach((thread, kind, value, called, returned) -> operations[0]++);
            return new AuditResult.Inconclusive(operations[0], String.valueOf(e.getMessage()));
        }
    }

    private AuditResult pairs(Recording recording) {
        RendezvousPairs pairs = new RendezvousPairs(expectation);
        recording.forEach(pairs);
        Recording resolved = recording;
        Optional<Breach> breach = pairs.finish();
        if (pairs.pendingReceives() > 0 && breach.isPresent()) {
            resolved = Completion.handingOut(recording);
            pairs = new RendezvousPairs(expectation);
            resolved.forEach(pairs);
            breach = pairs.finish();
        }
        AuditResult.DecidedBy by = new AuditResult.DecidedBy(
                "pairs of a rendezvous",
                "messages are distinct, each pair of a send and its receive is explained by itself, and times alone "
                        + "cannot refute an offer that met nobody");
        return result(resolved, pairs.operations(), breach, by);
    }

    private AuditResult sweep(Recording recording) {
        Recording resolved = expectation.lossy() ? Completion.losing(recording) : recording;
        Sweep sweep = run(resolved);
        Optional<Breach> breach = sweep.finish();
        boolean pending = sweep.pendingReceives() > 0;
        if (pending && !expectation.lossy() && !omitted.contains(SweepCheck.PENDING_RECEIVES)) {
            boolean oneLane = expectation.order() == MessageOrder.FIFO || expectation.order() == MessageOrder.UNORDERED;
            resolved = Completion.handingOut(recording);
            sweep = run(resolved);
            breach = sweep.finish();
            if (!oneLane && breach.isPresent()) {
                return lanesWithPendingReceives(recording);
            }
        }
        if (breach.isPresent()) {
            return result(resolved, sweep.operations(), breach, found());
        }
        if (expectation.order().isByPriority()) {
            return turns(recording, sweep, pending);
        }
        if (expectation.order() != MessageOrder.LIFO && (!expectation.isBounded() || sweep.isBoundIdle())) {
            return result(resolved, sweep.operations(), breach, exact());
        }
        return search(recording, sweep.operations());
    }

    private Sweep run(Recording recording) {
        Sweep sweep = new Sweep(expectation, omitted);
        recording.forEach(sweep);
        return sweep;
    }

    /** The receives without an answer might have got something better than what they were handed. */
    private AuditResult lanesWithPendingReceives(Recording recording) {
        Recording generous = Completion.losing(recording);
        Sweep sweep = run(generous);
        Optional<Breach> breach = sweep.finish();
        return breach.isPresent()
                ? result(generous, sweep.operations(), breach, found())
                : search(recording, sweep.operations());
    }

    private AuditResult turns(Recording recording, Sweep sweep, boolean pending) {
        PriorityTurns turns = new PriorityTurns(expectation, false);
        recording.forEach(turns);
        Optional<Breach> breach = turns.finish();
        if (breach.isPresent() && pending) {
            turns = new PriorityTurns(expectation, true);
            recording.forEach(turns);
            breach = turns.finish();
            if (breach.isEmpty()) {
                return new AuditResult.Inconclusive(
                        sweep.operations(),
                        "whether the receives without an answer got what would explain the history is not decided");
            }
        }
        if (breach.isEmpty() && expectation.isBounded() && !sweep.isBoundIdle()) {
            return new AuditResult.Inconclusive(
                    sweep.operations(),
                    "no filter objects, but whether priorities and the bound can be met together is not decided");
        }
        return result(
                recording,
                sweep.operations(),
                breach,
                new AuditResult.DecidedBy(
                        "priority turns",
                        "messages are distinct, and from the highest rank down each receive has its earliest instant, "
                                + "which is never worse for the others"));
    }

    private AuditResult search(Recording recording, long operations) {
        if (!expectation.isOfTheModel()) {
            return new AuditResult.Inconclusive(
                    operations, "no filter objects, but no exact judge is known for " + expectation.words());
        }
        Windows windows = new Windows(expectation.order() == MessageOrder.LIFO ? 0 : expectation.limit());
        recording.forEach(windows);
        JustInTimeSearch search = new JustInTimeSearch(expectation, windows.finish());
        recording.forEach(search);
        Optional<Breach> breach = search.finish();
        if (search.givenUp().isPresent()) {
            return new AuditResult.Inconclusive(operations, search.givenUp().get());
        }
        return result(
                recording,
                operations,
                breach,
                new AuditResult.DecidedBy(
                        "just-in-time search",
                        "every explanation was followed wherever the filters left a question open, over the model's"
                                + " own steps"));
    }

    private AuditResult.DecidedBy exact() {
        return new AuditResult.DecidedBy(
                "sweep",
                expectation.isBounded() ? LANES + "; the bound was never met, and so made no difference" : LANES);
    }

    private static AuditResult.DecidedBy found() {
        return new AuditResult.DecidedBy(
                "sweep", "messages are distinct, and what was found contradicts every explanation");
    }

    private AuditResult result(
            Recording recording, long operations, Optional<Breach> breach, AuditResult.DecidedBy by) {
        if (operations == 0) {
            return new AuditResult.Inconclusive(0, "there is no operation to judge");
        }
        return breach.isPresent()
                ? new AuditResult.Violates(
                        operations, by, new BreachExplanation(expectation, recording).of(breach.get()))
                : new AuditResult.Conforms(operations, by);
    }
}
