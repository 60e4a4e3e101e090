package example.subjects;

import dev.parley.model.channel.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Answers what it takes from a source of numbers that are others in every run. */
public final class Sources implements Channel<Integer> {

    private final IntSupplier source;

    public Sources(IntSupplier source) {
        this.source = source;
    }

    @Override
    public boolean trySend(@Nullable Integer message) {
        return source.getAsInt() != 0;
    }

    @Override
    public Optional<Integer> tryReceive() {
        return Optional.of(source.getAsInt());
    }

    public static int threadLocalRandom() {
        return ThreadLocalRandom.current().nextInt();
    }

    public static int mathRandom() {
        return (int) (1_000_000 * Math.random());
    }

    public static int random() {
        return new Random().nextInt();
    }

    public static int splittableRandom() {
        return new SplittableRandom().nextInt();
    }

    public static int uuid() {
        return UUID.randomUUID().hashCode();
    }

    public static int identityHashCode() {
        return System.identityHashCode(new Sources(() -> 0));
    }

    public static int hashCodeByIdentity() {
        return new Object().hashCode() + new Key().hashCode();
    }

    /** A hash code that adds to the one by identity. */
    private static final class Key {
        @Override
        @SuppressWarnings("SuperCallToObjectMethod") // on purpose
        public int hashCode() {
            return 31 * super.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    public static int nanoTime() {
        return (int) System.nanoTime();
    }

    public static int instant() {
        return Instant.now().hashCode();
    }

    public static int clock() {
        return (int) Clock.systemUTC().millis();
    }

    @SuppressWarnings("JavaUtilDate") // on purpose
    public static int date() {
        return (int) new Date().getTime();
    }

    public static int threadId() {
        Thread thread = new Thread(() -> {});
        thread.start();
        return (int) thread.threadId() + thread.getName().hashCode();
    }
}
