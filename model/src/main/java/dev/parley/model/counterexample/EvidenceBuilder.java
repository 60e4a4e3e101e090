package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Evidence.Channel;
import dev.parley.model.counterexample.Evidence.Fault;
import dev.parley.model.counterexample.Evidence.Guarantees;
import dev.parley.model.counterexample.Evidence.Source;
import dev.parley.model.counterexample.Evidence.TraceEvent;
import dev.parley.model.counterexample.Evidence.Window;
import java.util.Optional;

/** Puts {@link Evidence} together; what is not given is left out. For one thread, and one use. */
public final class EvidenceBuilder {

    private Optional<Finding> finding = Optional.empty();
    private ImmutableList<Channel> channels = ImmutableList.of();
    private ImmutableList<Contents> initial = ImmutableList.of();
    private ImmutableList<ExplainedStep> steps = ImmutableList.of();
    private ImmutableList<Transmission> transmissions = ImmutableList.of();
    private ImmutableList<Integer> unsent = ImmutableList.of();
    private ImmutableList<Fault> faults = ImmutableList.of();
    private Optional<Guarantees> guarantees = Optional.empty();
    private ImmutableList<Lane> unshrunk = ImmutableList.of();
    private ImmutableList<TraceEvent> trace = ImmutableList.of();
    private ImmutableList<Source> sources = ImmutableList.of();
    private Optional<Window> window = Optional.empty();
    private ImmutableList<Fact> environment = ImmutableList.of();

    EvidenceBuilder() {}

    public EvidenceBuilder finding(Finding given) {
        finding = Optional.of(given);
        return this;
    }

    public EvidenceBuilder channels(Iterable<Channel> given) {
        channels = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder initial(Iterable<Contents> given) {
        initial = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder steps(Iterable<ExplainedStep> given) {
        steps = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder transmissions(Iterable<Transmission> given) {
        transmissions = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder unsent(Iterable<Integer> given) {
        unsent = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder faults(Iterable<Fault> given) {
        faults = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder guarantees(Guarantees given) {
        guarantees = Optional.of(given);
        return this;
    }

    public EvidenceBuilder unshrunk(Iterable<Lane> given) {
        unshrunk = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder trace(Iterable<TraceEvent> given) {
        trace = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder sources(Iterable<Source> given) {
        sources = ImmutableList.copyOf(given);
        return this;
    }

    public EvidenceBuilder window(Window given) {
        window = Optional.of(given);
        return this;
    }

    public EvidenceBuilder environment(Iterable<Fact> given) {
        environment = ImmutableList.copyOf(given);
        return this;
    }

    public Evidence build() {
        return new Evidence(
                finding,
                channels,
                initial,
                steps,
                transmissions,
                unsent,
                faults,
                guarantees,
                unshrunk,
                trace,
                sources,
                window,
                environment);
    }
}
