package example.subjects;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Code of every shape that weaving must leave as it is. */
public final class Shapes {

    private static int opened;

    private final int number;
    private final long[] longs = new long[4];
    private final double[][] doubles = new double[2][2];
    private Object kept = "";
    private boolean flag;
    private byte small;
    private short shorter;
    private char letter;
    private float single;

    public Shapes() {
        this(7);
    }

    private Shapes(int number) {
        this.number = number;
        opened++;
        this.letter = 'a';
    }

    /** A switch with patterns over a sealed type. */
    public sealed interface Shape {
        record Square(int side) implements Shape {}

        record Oblong(int width, int height) implements Shape {}

        default String name() {
            return getClass().getSimpleName();
        }
    }

    public int switches(int of) {
        Shape shape = of % 2 == 0 ? new Shape.Square(of) : new Shape.Oblong(of, of + 1);
        return switch (shape) {
            case Shape.Square(int side) -> side * side;
            case Shape.Oblong(int width, int height) when width > 100 -> height;
            case Shape.Oblong(int width, int height) -> width * height;
        };
    }

    /** Every kind of field and array element. */
    @SuppressWarnings("NarrowingCompoundAssignment") // on purpose
    public String fields() {
        longs[2] = 1L << 40;
        doubles[1][0] = 0.5;
        flag = !flag;
        small += 3;
        shorter -= 4;
        letter++;
        single *= 2;
        kept = kept + "x";
        return longs[2] + " " + doubles[1][0] + " " + flag + " " + small + " " + shorter + " " + letter + " " + single
                + " " + kept + " " + number + " " + (opened > 0);
    }

    /** Loops inside loops, with labels. */
    public int loops() {
        int sum = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; ; j++) {
                if (j == i) {
                    continue outer;
                }
                if (i + j > 12) {
                    break outer;
                }
                sum += j;
            }
        }
        return sum;
    }

    /** Returns from the middle of nested monitors, and by exceptions. */
    public synchronized int monitors(int how) {
        synchronized (longs) {
            try {
                if (how == 0) {
                    return 1;
                }
                synchronized (doubles) {
                    if (how == 1) {
                        throw new IllegalStateException("on purpose");
                    }
                    return 2;
                }
            } catch (IllegalStateException e) {
                return 3;
            } finally {
                flag = false;
            }
        }
    }

    /** A synchronized method with more than one way out. */
    public static synchronized int ways(int how) {
        if (how > 2) {
            return how;
        }
        for (int i = 0; i < 3; i++) {
            if (i == how) {
                return -i;
            }
        }
        throw new IllegalArgumentException("on purpose");
    }

    /** Lambdas that capture, generic methods, boxed numbers. */
    public int lambdas() {
        IntUnaryOperator add = x -> x + number;
        Optional<Integer> twice = Optional.of(add.applyAsInt(1)).map(x -> 2 * x);
        Runnable write = () -> this.kept = twice.orElse(0);
        write.run();
        return (Integer) kept;
    }

    /** An inner class that writes to its outer one. */
    public String inner() {
        new Object() {
            void write() {
                kept = new Shape.Square(1).name();
            }
        }.write();
        return String.valueOf(kept);
    }
}
