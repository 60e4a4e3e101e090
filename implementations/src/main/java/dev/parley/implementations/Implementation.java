package dev.parley.implementations;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.rule.Rule;
import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;

/** A channel under test: its name, what it promises, how a fresh one is opened. */
public interface Implementation extends Implementations {

    /** Unique and stable: letters, digits and hyphens only, so that it fits a file name and a shell word. */
    String name();

    /** What it is held to: no promise that it does not make, no relaxation that it does not need. */
    ChannelSpec spec();

    /** A fresh and empty channel. */
    <M> Channel<M> open();

    /** The rule that a flawed twin must be caught by; empty for a subject that must conform. */
    default Optional<Rule> flaw() {
        return Optional.empty();
    }

    @Override
    default ImmutableList<Implementation> offered() {
        return ImmutableList.of(this);
    }

    /** Everything that is registered: first the subjects, then the flawed twins, each by name. */
    static ImmutableList<Implementation> all() {
        return ServiceLoader.load(Implementations.class, Implementations.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(provider -> provider.offered().stream())
                .sorted(Comparator.comparing((Implementation implementation) ->
                                implementation.flaw().isPresent())
                        .thenComparing(Implementation::name))
                .collect(ImmutableList.toImmutableList());
    }
}
