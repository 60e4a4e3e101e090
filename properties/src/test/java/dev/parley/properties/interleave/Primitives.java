package dev.parley.properties.interleave;

import static dev.parley.properties.interleave.Trial.BLOCKED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.primitives.Locked;
import example.subjects.primitives.Meetings.AtBarrier;
import example.subjects.primitives.Meetings.InPhases;
import example.subjects.primitives.Meetings.Optimistic;
import example.subjects.primitives.Meetings.Swapping;
import example.subjects.primitives.Monitored;
import example.subjects.primitives.Section;
import example.subjects.primitives.Signal;
import example.subjects.primitives.Signals;
import example.subjects.primitives.Signals.ByCondition;
import example.subjects.primitives.Signals.ByMonitor;
import example.subjects.primitives.Spun;
import example.subjects.primitives.TimedSignals;
import example.subjects.primitives.Waits;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The catalogue of blocking primitives: each with a use that is right, and all the ways it may end; and with a use that
 * is wrong, and a bad ending of it.
 */
final class Primitives {

    private Primitives() {}

    /**
     * One primitive.
     *
     * @param right a trial of the right use
     * @param endings all its endings
     * @param wrong a trial of the wrong use
     * @param bad one of its endings, which should not be
     */
    record Case(
            String name,
            Supplier<Trial<?>> right,
            ImmutableSet<ImmutableList<String>> endings,
            Supplier<Trial<?>> wrong,
            ImmutableList<String> bad) {}

    static Stream<Case> all() {
        return Stream.of(sections(), signals(), timed(), meetings(), interruptions())
                .flatMap(cases -> cases);
    }

    private static ImmutableList<String> ending(String... answers) {
        return ImmutableList.copyOf(answers);
    }

    // Mutual exclusion: two count, and each of them must be seen.

    private static final Trial.Doing<Section> COUNT = Section::count;
    private static final Trial.Doing<Section> MISCOUNT = Section::miscount;
    private static final ImmutableList<String> LOST_UPDATE = ending("done", "done", "1");
    private static final ImmutableList<String> DEADLOCK = ending(BLOCKED, BLOCKED, "0");

    private static Stream<Case> sections() {
        return Stream.of(
                section("synchronized block", Monitored.InBlock::new, COUNT, LOST_UPDATE),
                section("synchronized method", Monitored.InMethod::new, COUNT, LOST_UPDATE),
                section("static synchronized method", Monitored.InStaticMethod::new, COUNT, LOST_UPDATE),
                section("monitors within each other", Monitored.Nested::new, COUNT, DEADLOCK),
                new Case(
                        "monitor entered again",
                        () -> counting(Monitored.Again::new, COUNT, COUNT),
                        ImmutableSet.of(ending("done", "done", "4")),
                        () -> counting(Monitored.Again::new, COUNT, MISCOUNT),
                        ending("done", "done", "3")),
                section("ReentrantLock.lock", () -> new Locked.Plainly(false), MISCOUNT, LOST_UPDATE),
                section("fair ReentrantLock.lock", () -> new Locked.Plainly(true), MISCOUNT, LOST_UPDATE),
                section("ReentrantLock.tryLock", Locked.Trying::new, COUNT, LOST_UPDATE),
                section("timed ReentrantLock.tryLock", Locked.TryingForAWhile::new, MISCOUNT, LOST_UPDATE),
                section("ReentrantLock.lockInterruptibly", Locked.Interruptibly::new, COUNT, DEADLOCK),
                section("ReentrantReadWriteLock", Locked.Writing::new, MISCOUNT, LOST_UPDATE),
                section("ReentrantReadWriteLock, both locks", Locked.Upgrading::new, MISCOUNT, DEADLOCK),
                section("StampedLock", Locked.Stamped::new, MISCOUNT, LOST_UPDATE),
                section("Semaphore as a lock", Locked.Permitted::new, MISCOUNT, LOST_UPDATE),
                section("AbstractQueuedSynchronizer, exclusive", Locked.Own::new, MISCOUNT, LOST_UPDATE),
                section("spin lock on an atomic", Spun.OnAtomic::new, MISCOUNT, LOST_UPDATE),
                section("spin lock that is an atomic", Spun.OnOwnAtomic::new, MISCOUNT, LOST_UPDATE),
                section("spin lock on a VarHandle", Spun.OnHandle::new, MISCOUNT, LOST_UPDATE),
                section("spin lock by tickets", Spun.ByTicket::new, MISCOUNT, LOST_UPDATE),
                section("compare-and-set alone", Spun.WithoutSection::new, MISCOUNT, LOST_UPDATE));
    }

    private static Case section(
            String name, Supplier<Section> subject, Trial.Doing<Section> other, ImmutableList<String> bad) {
        return new Case(
                name,
                () -> counting(subject, COUNT, COUNT),
                ImmutableSet.of(ending("done", "done", "2")),
                () -> counting(subject, MISCOUNT, other),
                bad);
    }

    private static Trial<Section> counting(
            Supplier<Section> subject, Trial.Doing<Section> one, Trial.Doing<Section> other) {
        return Trial.of(subject).doing(one).doing(other).finding(section -> List.of(section.counted()));
    }

    // Signals: whoever waits goes on once the flag is raised, and not before.

    private static Stream<Case> signals() {
        return Stream.of(
                waiter("wait and notifyAll", ByMonitor::new),
                new Case(
                        "notifyAll for two",
                        () -> forTwo(ByMonitor::new, ByMonitor::raise),
                        ImmutableSet.of(ending("true", "true", "done")),
                        () -> forTwo(ByMonitor::new, ByMonitor::raiseForOne),
                        ending("true", BLOCKED, "done")),
                waiter("Condition.await and signalAll", ByCondition::new),
                new Case(
                        "Condition.signalAll for two",
                        () -> forTwo(ByCondition::new, ByCondition::raise),
                        ImmutableSet.of(ending("true", "true", "done")),
                        () -> forTwo(ByCondition::new, ByCondition::raiseForOne),
                        ending(BLOCKED, "true", "done")),
                new Case(
                        "Condition.awaitUninterruptibly and signal",
                        () -> Trial.of(ByCondition::new)
                                .doing(ByCondition::awaitUninterruptibly)
                                .doing(ByCondition::raiseForOne),
                        ImmutableSet.of(ending("done", "done")),
                        () -> Trial.of(ByCondition::new)
                                .doing(ByCondition::awaitCarelessly)
                                .doing(ByCondition::raiseForOne),
                        ending(BLOCKED, "done")),
                raiser("LockSupport.park and unpark", Signals.ByParking::new),
                raiser("Semaphore as a signal", Signals.BySemaphore::new),
                raiser("CountDownLatch", Signals.ByLatch::new),
                waiter("Phaser.arrive and awaitAdvance", Signals.ByPhase::new),
                raiser("AbstractQueuedSynchronizer, shared", Signals.BySynchroniser::new),
                raiser("spinning on a volatile field", Signals.BySpinning::new));
    }

    private static Case waiter(String name, Supplier<Signal> subject) {
        return new Case(
                name,
                () -> Trial.of(subject).thread(Signal::find).doing(Signal::raise),
                ImmutableSet.of(ending("true", "done")),
                () -> Trial.of(subject).thread(Signal::findCarelessly).doing(Signal::raise),
                ending(BLOCKED, "done"));
    }

    private static Case raiser(String name, Supplier<Signal> subject) {
        return new Case(
                name,
                () -> Trial.of(subject).thread(Signal::find).doing(Signal::raise),
                ImmutableSet.of(ending("true", "done")),
                () -> Trial.of(subject).thread(Signal::find).doing(Signal::raiseCarelessly),
                ending(BLOCKED, "done"));
    }

    private static <S extends Signal> Trial<S> forTwo(Supplier<S> subject, Trial.Doing<S> raise) {
        return Trial.of(subject).thread(Signal::find).thread(Signal::find).doing(raise);
    }

    // Timed forms: time passes when it may, and whoever takes its end for a signal finds nothing.

    private static Stream<Case> timed() {
        return Stream.of(
                timed("timed wait", TimedSignals::waitFor),
                timed("Condition.awaitNanos", TimedSignals::awaitNanos),
                timed("Condition.awaitUntil", TimedSignals::awaitUntil),
                timed("LockSupport.parkNanos", TimedSignals::parkNanos),
                timed("LockSupport.parkUntil", TimedSignals::parkUntil),
                timed("Thread.sleep", TimedSignals::sleep),
                timed("Thread.yield", TimedSignals::yieldOnce),
                timed("Thread.onSpinWait", TimedSignals::spinOnce),
                timed("timed Semaphore.tryAcquire", TimedSignals::tryAcquire),
                timed("timed CountDownLatch.await", TimedSignals::awaitLatch),
                timed("timed Phaser.awaitAdvanceInterruptibly", TimedSignals::awaitAdvance));
    }

    private static Case timed(String name, TimedSignals.Way way) {
        return new Case(
                name,
                () -> Trial.of(() -> new TimedSignals(way)).thread(Signal::find).doing(Signal::raise),
                ImmutableSet.of(ending("true", "done")),
                () -> Trial.of(() -> new TimedSignals(way))
                        .thread(Signal::findCarelessly)
                        .doing(Signal::raise),
                ending("false", "done"));
    }

    // Meetings, and reading what another thread writes.

    private static Stream<Case> meetings() {
        return Stream.of(
                new Case(
                        "CyclicBarrier",
                        () -> Trial.of(AtBarrier::new).thread(AtBarrier::meet).thread(AtBarrier::meet),
                        ImmutableSet.of(
                                ending("1 left, acted 1", "0 left, acted 1"),
                                ending("0 left, acted 1", "1 left, acted 1")),
                        () -> Trial.of(AtBarrier::new)
                                .thread(AtBarrier::meetSoon)
                                .thread(AtBarrier::meet),
                        ending("TimeoutException", "BrokenBarrierException")),
                new Case(
                        "Exchanger",
                        () -> Trial.of(Swapping::new)
                                .thread(s -> s.exchange("a"))
                                .thread(s -> s.exchange("b")),
                        ImmutableSet.of(ending("b", "a")),
                        () -> Trial.of(Swapping::new)
                                .thread(s -> s.exchangeSoon("a"))
                                .thread(s -> s.exchange("b")),
                        ending("TimeoutException", BLOCKED)),
                new Case(
                        "Phaser.arriveAndAwaitAdvance",
                        () -> Trial.of(InPhases::new).thread(InPhases::advance).thread(InPhases::advance),
                        ImmutableSet.of(ending("2", "2")),
                        () -> Trial.of(InPhases::new)
                                .thread(InPhases::registerAndAdvance)
                                .thread(InPhases::registerAndAdvance),
                        ending("1", BLOCKED)),
                new Case(
                        "StampedLock.tryOptimisticRead",
                        () -> Trial.of(Optimistic::new).thread(Optimistic::read).doing(Optimistic::write),
                        ImmutableSet.of(ending("true", "done")),
                        () -> Trial.of(Optimistic::new)
                                .thread(Optimistic::readHopefully)
                                .doing(Optimistic::write),
                        ending("false", "done")));
    }

    // Interruption: ends what can be interrupted, unless somebody waits again.

    private static Stream<Case> interruptions() {
        return Stream.of(
                interrupted("wait", Waits::await),
                interrupted("timed wait", Waits::awaitForAWhile),
                interrupted("Thread.sleep", Waits::sleep),
                interrupted("Condition.await", Waits::awaitCondition),
                interrupted("Condition.awaitNanos", Waits::awaitNanos),
                interrupted("Condition.awaitUntil", Waits::awaitUntil),
                interrupted("ReentrantLock.lockInterruptibly", Waits::lockInterruptibly),
                interrupted("timed ReentrantLock.tryLock", Waits::tryLock),
                interrupted("ReentrantReadWriteLock.ReadLock.lockInterruptibly", Waits::lockRead),
                interrupted("StampedLock.readLockInterruptibly", Waits::lockStamped),
                interrupted("Semaphore.acquire", Waits::acquire),
                interrupted("CountDownLatch.await", Waits::awaitLatch),
                interrupted("CyclicBarrier.await", Waits::awaitBarrier),
                interrupted("Phaser.awaitAdvanceInterruptibly", Waits::awaitPhase),
                interrupted("Exchanger.exchange", Waits::exchange),
                interrupted("AbstractQueuedSynchronizer.acquireInterruptibly", Waits::acquireOwn),
                new Case(
                        "interruption of LockSupport.park",
                        () -> interrupting(Waits::park).doing(Waits::interrupt),
                        ImmutableSet.of(ending("true", "done")),
                        () -> interrupting(Waits::park),
                        ending(BLOCKED)),
                new Case(
                        "interruption of Semaphore.acquireUninterruptibly",
                        () -> interrupting(Waits::acquireUninterruptibly)
                                .doing(Waits::interrupt)
                                .doing(Waits::relent),
                        ImmutableSet.of(ending("true", "done", "done"), ending("false", "done", "done")),
                        () -> interrupting(Waits::acquireUninterruptibly).doing(Waits::interrupt),
                        ending(BLOCKED, "done")));
    }

    private static Trial<Waits> interrupting(Waits.Way way) {
        return Trial.of(() -> new Waits(way)).thread(Waits::once);
    }

    private static Case interrupted(String name, Waits.Way way) {
        return new Case(
                "interruption of " + name,
                () -> interrupting(way).doing(Waits::interrupt),
                ImmutableSet.of(ending("InterruptedException", "done")),
                () -> Trial.of(() -> new Waits(way)).doing(Waits::stubbornly).doing(Waits::interrupt),
                ending(BLOCKED, "done"));
    }
}
