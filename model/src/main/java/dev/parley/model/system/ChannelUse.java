package dev.parley.model.system;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which channels some statements may send to, and which they may receive from. What they may close counts as
 * both, since that lets go on whoever waits. No values are considered, so it is never too little.
 */
public record ChannelUse(ImmutableSet<String> sends, ImmutableSet<String> receives) {

    /** Nothing. */
    public static final ChannelUse NOTHING = new ChannelUse(ImmutableSet.of(), ImmutableSet.of());

    /**
     * What some statements may do.
     *
     * @param passedOn the channels that any computed one may be
     */
    public static ChannelUse of(List<Statement> statements, Set<String> passedOn) {
        Gathering gathering = new Gathering(passedOn);
        gathering.walk(statements);
        return new ChannelUse(ImmutableSet.copyOf(gathering.sends), ImmutableSet.copyOf(gathering.receives));
    }

    /** This, and that. */
    public ChannelUse and(ChannelUse other) {
        return new ChannelUse(
                Sets.union(sends, other.sends).immutableCopy(),
                Sets.union(receives, other.receives).immutableCopy());
    }

    private static final class Gathering implements StatementVisitor {

        private final Set<String> passedOn;
        private final Set<String> sends = new LinkedHashSet<>();
        private final Set<String> receives = new LinkedHashSet<>();

        Gathering(Set<String> passedOn) {
            this.passedOn = passedOn;
        }

        @Override
        public void sends(Statement.Send send) {
            sends.addAll(channels(send.channel()));
        }

        @Override
        public void receives(Statement.Receive receive) {
            receives.addAll(channels(receive.channel()));
        }

        @Override
        public void closes(Statement.Close close) {
            sends.addAll(channels(close.channel()));
            receives.addAll(channels(close.channel()));
        }

        private Set<String> channels(Expression channel) {
            return channel instanceof Expression.Constant(Value.Reference(String name))
                    ? ImmutableSet.of(name)
                    : passedOn;
        }
    }
}
