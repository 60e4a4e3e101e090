package dev.parley.properties.contract;

import com.google.common.base.Throwables;
import dev.parley.properties.interleave.Attachment;
import dev.parley.properties.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Checks several subjects at the same time. Each check runs on one carrier only, from a seed of its own, and its
 * schedules are made of the points of its own subject only, whatever was put under control for others; so its verdicts
 * and counterexamples for a seed are the same for any number of carriers, and in any order. (What no scheduler can do
 * anything about, static state that two subjects share, is for the subjects to answer for: it shows as a subject that
 * is not deterministic.)
 *
 * @param number how many checks run at the same time
 */
public record Carriers(int number) {

    public Carriers {
        if (number < 1) {
            throw new IllegalArgumentException("parley.carriers must be at least 1, not " + number);
        }
    }

    /**
     * As many as the system property {@code parley.carriers} asks for.
     *
     * @throws IllegalArgumentException if that is no positive number
     */
    public static Carriers fromProperties() {
        return new Carriers(Settings.ofThisJvm().carriers());
    }

    /**
     * Runs all checks, and hands over each result in the order of the checks, as soon as it and those before it are
     * there.
     *
     * @throws RuntimeException what a check threw, if one did, once the others have ended
     */
    public <T> void check(List<? extends Supplier<T>> checks, Consumer<? super T> inOrder) throws InterruptedException {
        Attachment.ensure();
        try (ExecutorService carriers = Executors.newFixedThreadPool(number)) {
            List<Future<T>> results = new ArrayList<>();
            for (Supplier<T> check : checks) {
                results.add(carriers.submit(check::get));
            }
            for (Future<T> result : results) {
                inOrder.accept(result.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() != null) {
                Throwables.throwIfUnchecked(e.getCause());
            }
            throw new IllegalStateException("a check failed", e);
        }
    }
}
