package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Drivers;
import example.subjects.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Strategies see whether what two threads are about to do commutes, however they get at the memory. */
final class ConflictTest {

    private record Deed(String name, BiConsumer<Places, Places> act) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Case(Deed one, Deed other, boolean conflict) {}

    private static Deed on(String name, Consumer<Places> act) {
        return new Deed(name, (ours, theirs) -> act.accept(ours));
    }

    private static final Deed READ_X = on("read x", Places::readX);
    private static final Deed WRITE_X = on("write x", Places::writeX);
    private static final Deed SWAP_X = on("compare-and-set x through a handle", Places::swapX);
    private static final Deed WRITE_Y = on("write y", Places::writeY);
    private static final Deed UPDATE_Y = on("update y through an updater", Places::updateY);
    private static final Deed WRITE_THEIR_X =
            new Deed("write the x of another object", (ours, theirs) -> theirs.writeX());
    private static final Deed CELL_0 = on("write cell 0", places -> places.writeCell(0));
    private static final Deed CELL_1 = on("write cell 1", places -> places.writeCell(1));
    private static final Deed HANDLE_1 = on("get and set cell 1 through a handle", places -> places.handleCell(1));
    private static final Deed SHARED = on("write a static", Places::writeShared);
    private static final Deed HANDLE_SHARED = on("read a static through a handle", Places::handleShared);
    private static final Deed READ_ATOM = on("read an atomic", Places::readAtom);
    private static final Deed UPDATE_ATOM = on("update an atomic", Places::updateAtom);
    private static final Deed ATOMS_0 = on("update atomic element 0", places -> places.updateAtoms(0));
    private static final Deed ATOMS_1 = on("update atomic element 1", places -> places.updateAtoms(1));
    private static final Deed PUSH = on("push", Places::pushes);
    private static final Deed LOCK = on("lock", Places::locks);
    private static final Deed SIGNAL = on("signal", Places::signals);
    private static final Deed LOCK_ANOTHER = on("lock another lock", Places::locksAnother);

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(READ_X, READ_X, false),
                new Case(READ_X, WRITE_X, true),
                new Case(WRITE_X, WRITE_X, true),
                new Case(READ_X, SWAP_X, true),
                new Case(WRITE_X, WRITE_Y, false),
                new Case(SWAP_X, WRITE_Y, false),
                new Case(WRITE_Y, UPDATE_Y, true),
                new Case(WRITE_X, UPDATE_Y, false),
                new Case(WRITE_X, WRITE_THEIR_X, false),
                new Case(CELL_0, CELL_0, true),
                new Case(CELL_0, CELL_1, false),
                new Case(CELL_0, HANDLE_1, false),
                new Case(CELL_1, HANDLE_1, true),
                new Case(SHARED, HANDLE_SHARED, true),
                new Case(SHARED, WRITE_X, false),
                new Case(READ_ATOM, READ_ATOM, false),
                new Case(READ_ATOM, UPDATE_ATOM, true),
                new Case(UPDATE_ATOM, ATOMS_0, false),
                new Case(ATOMS_0, ATOMS_0, true),
                new Case(ATOMS_0, ATOMS_1, false),
                new Case(PUSH, PUSH, true),
                new Case(PUSH, LOCK, true),
                new Case(PUSH, WRITE_X, false),
                new Case(LOCK, SIGNAL, true),
                new Case(LOCK, LOCK_ANOTHER, false));
    }

    @TestFactory
    Stream<DynamicTest> whatTwoThreadsAreAboutToDoMayConflict() {
        Attachment.ensure();
        Trial<Places> _ = Trial.of(Places::new);
        return cases().map(c -> DynamicTest.dynamicTest(
                c.one() + (c.conflict() ? " conflicts with " : " commutes with ") + c.other(),
                () -> assertEquals(List.of(c.conflict(), c.conflict()), conflicts(c))));
    }

    /** Lets both threads come to their first access, and looks, from either side. */
    private static List<Boolean> conflicts(Case c) {
        Places ours = new Places();
        Places theirs = new Places();
        List<Boolean> conflicts = new ArrayList<>();
        Strategy strategy = choice -> {
            if (choice.decision() == 4) {
                conflicts.add(choice.conflict(0, 1));
                conflicts.add(choice.conflict(1, 0));
            }
            // Thread 0 from its beginning to its first access, then thread 1.
            return choice.decision() < 2 ? 0 : choice.decision() < 4 ? 1 : choice.obvious();
        };
        Scheduler scheduler =
                new Scheduler(Drivers.serving(), strategy, new EventLog(new ArrayList<>()), new Interference());
        for (Deed deed : List.of(c.one(), c.other())) {
            int _ = scheduler.add(() -> {
                scheduler.operations().pause();
                deed.act().accept(ours, theirs);
            });
        }
        scheduler.drive();
        scheduler.end();
        return conflicts;
    }
}
