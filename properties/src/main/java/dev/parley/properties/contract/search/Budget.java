package dev.parley.properties.contract.search;

import dev.parley.model.PublicApi;
import dev.parley.properties.settings.BadSetting;
import dev.parley.properties.settings.Settings;
import java.util.Optional;

/**
 * How much is tried, and from which seed. By default {@value Settings#USUAL_SCHEDULES} schedules for each mix of
 * operations, from seed {@value Settings#USUAL_SEED}; the system properties {@code parley.schedules}, {@code
 * parley.seed} and {@code parley.replay} say otherwise.
 *
 * @param schedules how many schedules each profile of programs gets
 * @param seed what programs and schedules are drawn from; equal seeds try equal things
 * @param replay run this one, and nothing else
 */
@PublicApi
public record Budget(int schedules, long seed, Optional<ReplayLine> replay) {

    public Budget {
        if (schedules < 1) {
            throw new IllegalArgumentException("parley.schedules must be at least 1, not " + schedules
                    + ": nothing conforms over no schedule at all");
        }
    }

    /**
     * What the system properties ask for.
     *
     * @throws BadSetting naming the property that is not understood
     */
    public static Budget fromProperties() {
        Settings settings = Settings.ofThisJvm();
        return new Budget(settings.schedules(), settings.seed(), settings.replay(ReplayLine::parse));
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
