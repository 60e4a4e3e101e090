package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.Shapes;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Woven code means what it meant before, whatever its shape, and whoever runs it. */
final class WeavingTest {

    private record Way(String name, Trial.Act<Shapes> act, String answer) {}

    @TestFactory
    Stream<DynamicTest> nothingChangesFor() {
        return Stream.of(
                        new Way("switches", s -> s.switches(4) + s.switches(3) + s.switches(101), "130"),
                        new Way("fields and arrays", Shapes::fields, "1099511627776 0.5 true 3 -4 b 0.0 x 7 true"),
                        new Way("loops", Shapes::loops, "50"),
                        new Way("nested monitors", s -> "" + s.monitors(0) + s.monitors(1) + s.monitors(2), "132"),
                        new Way(
                                "static synchronized methods",
                                s -> "" + Shapes.ways(0) + Shapes.ways(1) + Shapes.ways(5),
                                "0-15"),
                        new Way(
                                "an exception out of a synchronized method",
                                s -> Shapes.ways(-1),
                                "IllegalArgumentException"),
                        new Way("lambdas", Shapes::lambdas, "16"),
                        new Way("inner classes", Shapes::inner, "Square"))
                .map(way -> DynamicTest.dynamicTest(way.name(), () -> {
                    Trial<Shapes> trial = Trial.of(Shapes::new);
                    assertEquals(
                            ImmutableSet.of(ImmutableList.of(way.answer())),
                            trial.thread(way.act()).endings());
                    assertEquals(way.answer(), outside(way));
                }));
    }

    private static String outside(Way way) {
        try {
            return String.valueOf(way.act().on(new Shapes()));
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }
}
