package dev.parley.properties.contract.search;

import dev.parley.model.PublicApi;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much is tried, and from which seed. By default {@value #SCHEDULES} schedules for each mix of operations, from
 * seed {@value #SEED}; the system properties {@code parley.schedules}, {@code parley.seed} and {@code parley.replay}
 * say otherwise.
 *
 * @param schedules how many schedules each profile of programs gets
 * @param seed what programs and schedules are drawn from; equal seeds try equal things
 * @param replay run this one, and nothing else
 */
@PublicApi
public record Budget(int schedules, long seed, Optional<ReplayLine> replay) {

    public static final int SCHEDULES = 20_000;
    public static final long SEED = 1;

    public Budget {
        if (schedules < 1) {
            throw new IllegalArgumentException(
                    "parley.schedules must be at least 1, not " + schedules + ": nothing conforms over no schedule at all");
        }
    }

    /**
     * What the system properties ask for.
     *
     * @throws IllegalArgumentException naming the property that is not understood
     */
    public static Budget fromProperties() {
        return new Budget(
                property("parley.schedules", "a whole number up to " + Integer.MAX_VALUE, Integer::parseInt)
                        .orElse(SCHEDULES),
                property("parley.seed", "a whole number", Long::parseLong).orElse(SEED),
                property("parley.replay", "a replay line", ReplayLine::parse));
    }

    private static <T> Optional<T> property(String name, String kind, Function<String, T> parser) {
        String text = System.getProperty(name, "");
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the system property " + name + " must be " + kind + ", not '" + text + "': " + e.getMessage(), e);
        }
    }

    public Budget withSchedules(int number) {
        return new Budget(number, seed, replay);
    }

    public Budget withSeed(long other) {
        return new Budget(schedules, other, replay);
    }

    public Budget replaying(ReplayLine line) {
        return new Budget(schedules, seed, Optional.of(line));
    }
}
