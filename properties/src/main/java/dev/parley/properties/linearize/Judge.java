package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.History;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.explain.Diagnosis;
import dev.parley.properties.linearize.explain.PlainFaults;
import dev.parley.properties.linearize.explain.WeakestRule;
import dev.parley.properties.linearize.search.Entries;
import dev.parley.properties.linearize.search.Entry;
import dev.parley.properties.linearize.search.EntryReader;
import dev.parley.properties.linearize.search.Path;
import dev.parley.properties.linearize.search.Search;
import dev.parley.properties.linearize.search.Waiver;
import java.util.Optional;

/**
 * Decides whether the model explains a history, and argues when it does not.
 *
 * <p>A history is explained when all calls can be put in one order, each at an instant between its call and its return,
 * that is a run of {@link Semantics} with the same outcomes. Pending calls may or may not have had their effect;
 * blocked, interrupted and rejected ones had none. At a {@link dev.parley.model.history.Quiescence} everything that had
 * returned has had its effect, and whoever waits is not enabled. On a rendezvous, who was seen waiting is there for
 * every call made afterwards, until it meets somebody.
 *
 * <p>The decision is exact. It takes exponential time in the number of calls that overlap, and a few microseconds for
 * the histories of small programs. A judge is immutable, and may be shared by threads.
 */
public final class Judge {

    private final Semantics semantics;

    private Judge(Semantics semantics) {
        this.semantics = semantics;
    }

    /** A judge that holds histories to what this specification promises. */
    public static Judge of(ChannelSpec spec) {
        return new Judge(Semantics.of(spec));
    }

    /** The judgement of one history. The same history always gets the same one. */
    public LinearizationResult judge(History history) {
        Optional<Diagnosis> fault = new PlainFaults(semantics.spec(), history).first();
        if (fault.isPresent()) {
            return new LinearizationResult.Unexplained(fault.get());
        }
        Entries entries = EntryReader.of(semantics, history, Waiver.NONE, EntryReader.EVERY);
        if (entries.tooMany()) {
            return new LinearizationResult.Undecided(history.calls().size() + " calls with "
                    + history.quiescences().size()
                    + " quiescences are more than the exact judge can take, which is about " + Entries.MOST);
        }
        Search search = new Search(semantics, entries, Waiver.NONE);
        if (search.finds()) {
            return new LinearizationResult.Explained(
                    order(entries, search.path(), history.calls().size()));
        }
        return search.isExhausted()
                ? new LinearizationResult.Undecided(
                        "no explanation among the first " + Search.BOUND + " points of the search")
                : new LinearizationResult.Unexplained(new WeakestRule(semantics, history).name());
    }

    /**
     * Whether the model would explain the history if this rule were given up, so that it keeps all the others; never,
     * of a rule that cannot be given up by itself.
     */
    public boolean explainsWithout(Rule rule, History history) {
        return new PlainFaults(semantics.spec(), history).first().isEmpty()
                && new WeakestRule(semantics, history).isExplainedWithout(rule);
    }

    /** The calls in the order of their last entries. */
    private static ImmutableList<Integer> order(Entries entries, Path path, int calls) {
        boolean[] seen = new boolean[calls];
        Integer[] order = new Integer[path.length()];
        int first = order.length;
        for (int depth = path.length() - 1; depth >= 0; depth--) {
            int call = entries.all()[path.entry(depth)].call;
            if (call != Entry.NO_CALL && !seen[call]) {
                seen[call] = true;
                order[--first] = call;
            }
        }
        ImmutableList.Builder<Integer> ids = ImmutableList.builderWithExpectedSize(order.length - first);
        for (int i = first; i < order.length; i++) {
            ids.add(order[i]);
        }
        return ids.build();
    }
}
