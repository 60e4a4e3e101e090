package dev.parley.model.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.ChannelSpec;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that a rule says of itself. Unless said otherwise, every specification calls for it, and every program exercises
 * it.
 *
 * @param text the rule in one sentence, without a full stop
 * @param formal the rule against the model
 * @param source where it is written down
 * @param ofSystems whether it is about systems of processes, not about a single channel
 * @param conditions all must hold of a specification that calls for the rule
 * @param exercises what puts the rule to the test, each by itself
 * @param contradiction how two calls cannot both be where it is broken
 * @param ofLosses whether a message that is gone may be what it is about
 * @param lookAt what goes on the sentence "if it fails, look at"
 */
record RuleStatement(
        String id,
        String text,
        String formal,
        String source,
        boolean ofSystems,
        ImmutableList<Condition> conditions,
        ImmutableSet<Exercise> exercises,
        Contradiction contradiction,
        boolean ofLosses,
        String lookAt) {

    /**
     * What a specification must promise.
     *
     * @param otherwise what goes on a sentence that begins with "the specification", where it does not
     */
    record Condition(Predicate<ChannelSpec> holds, String otherwise) {}

    /** The first reason that a specification gives not to call for the rule. */
    Optional<String> notCalledFor(ChannelSpec spec) {
        return ofSystems
                ? Optional.of("the rule is about systems of processes")
                : conditions.stream()
                        .filter(condition -> !condition.holds().test(spec))
                        .map(condition -> "the specification " + condition.otherwise())
                        .findFirst();
    }

    /** A rule of a channel. */
    static Writer ofChannels(String id, String text) {
        return new Writer(id, text, false);
    }

    /** A rule of systems of processes, to which no single channel is held. */
    static Writer ofSystems(String id, String text) {
        return new Writer(id, text, true);
    }

    /** Writes a statement, the last words of which are {@link #ifItFails}. */
    static final class Writer {
        private final String id;
        private final String text;
        private final boolean ofSystems;
        private final ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        private String formal = "";
        private String source = "";
        private ImmutableSet<Exercise> exercises = Sets.immutableEnumSet(EnumSet.allOf(Exercise.class));
        private Contradiction contradiction = Contradiction.OTHER;
        private boolean ofLosses;

        private Writer(String id, String text, boolean ofSystems) {
            this.id = id;
            this.text = text;
            this.ofSystems = ofSystems;
        }

        /** The rule against the model, in the terms that the package explains. */
        Writer means(String statement) {
            formal = statement;
            return this;
        }

        /** Where it is written down. */
        Writer from(String where) {
            source = where;
            return this;
        }

        /** One more condition; {@code otherwise} goes on "the specification". */
        Writer calledForWhere(Predicate<ChannelSpec> holds, String otherwise) {
            conditions.add(new Condition(holds, otherwise));
            return this;
        }

        /** Only programs that contain this say anything about the rule. */
        Writer exercisedBy(Exercise only) {
            exercises = Sets.immutableEnumSet(only);
            return this;
        }

        /** How two calls cannot both be where it is broken. */
        Writer brokenBy(Contradiction how) {
            contradiction = how;
            return this;
        }

        /** A message that is gone may be what it is about. */
        Writer ofLosses() {
            ofLosses = true;
            return this;
        }

        /** What goes on the sentence "if it fails, look at". */
        RuleStatement ifItFails(String lookAt) {
            if (formal.isEmpty() || source.isEmpty()) {
                throw new IllegalStateException(id + " does not say what it means and where it comes from");
            }
            return new RuleStatement(
                    id,
                    text,
                    formal,
                    source,
                    ofSystems,
                    conditions.build(),
                    exercises,
                    contradiction,
                    ofLosses,
                    lookAt);
        }
    }
}
