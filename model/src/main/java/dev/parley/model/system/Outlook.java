package dev.parley.model.system;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a process may still do: the channels that it may send to, and those that it may receive from. What it may close counts as
 * both, since that lets go on whoever waits. No values are considered, so it is never too little.
 */
public record Outlook(ImmutableSet<String> sends, ImmutableSet<String> receives) {

    /** Nothing. */
    public static final Outlook NOTHING = new Outlook(ImmutableSet.of(), ImmutableSet.of());

    /**
     * The outlook of some statements.
     *
     * @param passedOn the channels that any computed one may be
     */
    public static Outlook of(List<Statement> statements, Set<String> passedOn) {
        Gathering gathering = new Gathering(passedOn);
        gathering.block(statements);
        return new Outlook(ImmutableSet.copyOf(gathering.sends), ImmutableSet.copyOf(gathering.receives));
    }

    /** This, and that. */
    public Outlook and(Outlook other) {
        return new Outlook(
                Sets.union(sends, other.sends).immutableCopy(), Sets.union(receives, other.receives).immutableCopy());
    }

    private static final class Gathering {

        private final Set<String> passedOn;
        private final Set<String> sends = new LinkedHashSet<>();
        private final Set<String> receives = new LinkedHashSet<>();

        Gathering(Set<String> passedOn) {
            this.passedOn = passedOn;
        }

        private void block(List<Statement> statements) {
            statements.forEach(this::statement);
        }

        private void statement(Statement statement) {
            switch (statement) {
                case Statement.Send send -> sends.addAll(channels(send.channel()));
                case Statement.Receive receive -> receives.addAll(channels(receive.channel()));
                case Statement.Close close -> {
                    sends.addAll(channels(close.channel()));
                    receives.addAll(channels(close.channel()));
                }
                case Statement.Select select -> {
                    for (Statement.Branch branch : select.branches()) {
                        statement(branch.communication());
                        block(branch.body());
                    }
                    select.otherwise().ifPresent(this::block);
                    select.timeout().ifPresent(this::block);
                }
                case Statement.Choose choose -> choose.alternatives().forEach(this::block);
                case Statement.When when -> {
                    block(when.then());
                    block(when.otherwise());
                }
                case Statement.While loop -> block(loop.body());
                case Statement.Repeat loop -> block(loop.body());
                case Statement.Let _,
                        Statement.Open _,
                        Statement.Claim _,
                        Statement.Pause _,
                        Statement.Stop _,
                        Statement.Crash _ -> {}
            }
        }

        private Set<String> channels(Expression channel) {
            return channel instanceof Expression.Constant(Value.Reference(String name))
                    ? ImmutableSet.of(name)
                    : passedOn;
        }
    }
}
