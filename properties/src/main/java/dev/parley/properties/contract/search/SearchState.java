package dev.parley.properties.contract.search;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import dev.parley.model.rule.Rule;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.interleave.strategy.Strategy;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a search has found so far. Read by another thread if the search hangs. */
public class SearchState {

    private final Multiset<Profile> schedules = EnumMultiset.create(Profile.class);
    private final Multiset<Profile> exhausted = EnumMultiset.create(Profile.class);
    private final Map<Rule, Failure> failures = new EnumMap<>(Rule.class);
    private final Map<Rule, String> origins = new EnumMap<>(Rule.class);
    private Optional<String> obstacle = Optional.empty();
    private Optional<String> disqualification = Optional.empty();

    synchronized void ran(Profile profile) {
        schedules.add(profile);
    }

    /** Every schedule of a program of this profile ran. */
    synchronized void exhausted(Profile profile) {
        exhausted.add(profile);
    }

    synchronized boolean has(Rule rule) {
        return failures.containsKey(rule);
    }

    /** A strategy has found a failure of this rule, which is not yet shrunk. */
    synchronized void seen(Rule rule, Strategy strategy) {
        origins.putIfAbsent(rule, String.format(Locale.ROOT, "%s in schedule %,d", strategy, schedules.size()));
    }

    synchronized void add(Rule rule, Failure failure) {
        failures.put(rule, failure);
    }

    /** Which strategy found a failure of this rule first, and when. */
    public synchronized String origin(Rule rule) {
        return origins.getOrDefault(rule, "nothing");
    }

    public synchronized Optional<Failure> failure(Rule rule) {
        return Optional.ofNullable(failures.get(rule));
    }

    /** Something that keeps the search from saying anything about what it did not find. */
    public synchronized void obstruct(String reason) {
        if (obstacle.isEmpty()) {
            obstacle = Optional.of(reason);
        }
    }

    public synchronized Optional<String> obstacle() {
        return obstacle;
    }

    /** Whether there is any sense in going on. */
    synchronized boolean isUnobstructed() {
        return obstacle.isEmpty() && disqualification.isEmpty();
    }

    /** Something that makes worthless what was found, too. */
    public synchronized void disqualify(String reason) {
        if (disqualification.isEmpty()) {
            disqualification = Optional.of(reason);
        }
    }

    public synchronized Optional<String> disqualification() {
        return disqualification;
    }

    /** Of how many programs of these profiles every schedule ran. */
    public synchronized long exhausted(Set<Profile> profiles) {
        return profiles.stream().mapToLong(exhausted::count).sum();
    }

    /** How many schedules exercised one of these profiles. */
    public synchronized long schedules(Set<Profile> profiles) {
        return profiles.stream().mapToLong(schedules::count).sum();
    }
}
