package dev.parley.properties.linearize.explain;

import dev.parley.model.history.Call;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.semantics.ChannelState;
import java.util.List;
import java.util.Optional;

/** Argues that a call that gave up had its effect, or kept a wake-up, or gave up too soon. */
final class EffectArgument {

    private final WaivedExplanation found;

    EffectArgument(WaivedExplanation found) {
        this.found = found;
    }

    Diagnosis ofInterruption() {
        return found.culprit().isPresent() && found.step(found.culprit().get()).isEmpty()
                ? swallowed(found.culprit().get())
                : effect("interrupted calls did not leave the channel as if they had never been made");
    }

    Diagnosis ofTimeout() {
        return effect("calls that timed out did not leave the channel as if they had never been made");
    }

    Diagnosis ofHaste() {
        for (Call call : found.calls()) {
            if (call.outcome() instanceof Outcome.TimedOut
                    && call.operation() instanceof Operation.Timed timed
                    && call.elapsed().compareTo(timed.timeout()) < 0) {
                String passed = OperationText.time(call.elapsed());
                return new Argument()
                        .because(call, "")
                        .because(passed + " passed between its call and its return")
                        .because("its time was " + OperationText.time(timed.timeout()) + ", and it gave up earlier")
                        .breaks(found.rule(), Wording.answered(call) + " after " + passed + " already");
            }
        }
        throw new IllegalStateException("nobody gave up early in " + found.history());
    }

    private Diagnosis effect(String otherwise) {
        if (found.culprit().isEmpty()) {
            return found.plainly(otherwise);
        }
        Call call = found.culprit().get();
        return call.operation() instanceof Sending sending ? sent(call, sending.message()) : took(call);
    }

    private Diagnosis sent(Call call, int message) {
        List<Call> receivers = found.messages().receivers(message);
        if (receivers.isEmpty()) {
            return found.plainly(Wording.answered(call) + ", and yet left " + message + " in the channel");
        }
        Call receiver = receivers.get(0);
        return new Argument()
                .because(call, ", so nothing was sent")
                .because(receiver, ", and nobody else would have sent " + message)
                .so("the call that gave up had its effect all the same")
                .breaks(found.rule(), Wording.answered(call) + ", and yet " + Wording.answered(receiver));
    }

    private Diagnosis took(Call call) {
        Optional<Integer> step = found.step(call);
        if (step.isEmpty()) {
            return found.plainly(Wording.answered(call) + ", and yet had an effect");
        }
        Optional<Integer> taken = taken(step.get());
        if (taken.isEmpty() || !found.messages().receivers(taken.get()).isEmpty()) {
            return found.plainly(Wording.answered(call) + ", and yet took a message");
        }
        Argument argument = new Argument();
        for (Call sender : found.messages().senders(taken.get())) {
            argument.because(sender, "");
        }
        return found.deadEnd()
                .tell(argument.because(call, ", and nobody else received " + taken.get()))
                .breaks(
                        found.rule(),
                        Wording.answered(call) + ", and yet took " + taken.get() + " from everybody else");
    }

    /** What a step took out of the channel, or, on a rendezvous, met. */
    private Optional<Integer> taken(int depth) {
        if (found.semantics().isRendezvous()) {
            return depth == 0
                    ? Optional.empty()
                    : Optional.of(found.entries().all()[found.path().entry(depth - 1)].message);
        }
        ChannelState after = found.after(depth);
        return found.path().before(depth).messages().stream()
                .filter(message -> after.indexOf(message) < 0)
                .findFirst();
    }

    private Diagnosis swallowed(Call interrupted) {
        Argument argument = new Argument().because(interrupted, "");
        Optional<WaitArgument.Stuck> stuck = new WaitArgument(found).stuck();
        if (stuck.isEmpty()) {
            return found.deadEnd()
                    .tell(argument)
                    .breaks(found.rule(), Wording.answered(interrupted) + " and swallowed a wake-up");
        }
        return argument.because(stuck.get().call(), " was waiting at the same time")
                .because("it is still waiting, although " + stuck.get().reason())
                .so("the wake-up that was meant for it went to the call that was interrupted")
                .breaks(
                        found.rule(),
                        Standstill.LOST_WAKE_UP,
                        Wording.answered(stuck.get().call()) + " although "
                                + stuck.get().reason() + ": its wake-up went to a call that was interrupted");
    }
}
