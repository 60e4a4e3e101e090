package dev.parley.properties.linearize.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Who sent and who received which message, as far as the outcomes tell. Asked only when something is wrong. */
public final class ReadsFrom {

    static final int[] NONE = {};

    private final List<Call> calls;
    private final boolean rendezvous;

    public ReadsFrom(List<Call> calls, boolean rendezvous) {
        this.calls = calls;
        this.rendezvous = rendezvous;
    }

    /** How many calls would send something. */
    public int sent() {
        int sent = 0;
        for (Call call : calls) {
            if (call.operation() instanceof Sending) {
                sent++;
            }
        }
        return sent;
    }

    /** The messages that a call received: a peek never receives any. */
    public static ImmutableList<Integer> taken(Call call) {
        return switch (call.outcome()) {
            case Outcome.Received(int message) ->
                call.operation() instanceof Peek ? ImmutableList.of() : ImmutableList.of(message);
            case Outcome.Drained(var messages) -> messages;
            case Outcome.Accepted _, Outcome.Refused _, Outcome.Empty _, Outcome.Counted _ -> ImmutableList.of();
            case Outcome.TimedOut _, Outcome.Interrupted _, Outcome.Rejected _ -> ImmutableList.of();
            case Outcome.Blocked _, Outcome.Pending _, Outcome.Failed _ -> ImmutableList.of();
        };
    }

    /** How often a call received the message. */
    public static int receipts(Call call, int message) {
        int receipts = 0;
        for (int each : taken(call)) {
            receipts += each == message ? 1 : 0;
        }
        return receipts;
    }

    /** The calls that received the message. */
    public List<Call> receivers(int message) {
        List<Call> receivers = new ArrayList<>();
        for (Call call : calls) {
            if (receipts(call, message) > 0) {
                receivers.add(call);
            }
        }
        return receivers;
    }

    /** The calls that would send the message: one, in the history of a program. */
    public List<Call> senders(int message) {
        List<Call> senders = new ArrayList<>();
        for (Call call : calls) {
            if (call.operation() instanceof Sending sending && sending.message() == message) {
                senders.add(call);
            }
        }
        return senders;
    }

    boolean isReceived(int message) {
        return !receivers(message).isEmpty();
    }

    public boolean isRepeated(int message) {
        int receipts = 0;
        for (Call call : calls) {
            receipts += receipts(call, message);
        }
        return receipts > 1;
    }

    /** Whether the message can have been sent before this call received it, by a call that was not refused. */
    public boolean isSentBefore(Call receiver, int message) {
        for (Call sender : senders(message)) {
            if (!receiver.precedes(sender) && !isInVain(sender)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A sender that was refused sent nothing; on a rendezvous, one side of which was refused, that is another matter.
     */
    private boolean isInVain(Call sender) {
        return sender.outcome() instanceof Outcome.Refused && !rendezvous;
    }

    /** Whether somebody received the message before this call would send it. */
    boolean isReceivedTooSoon(Call sender, int message) {
        for (Call receiver : receivers(message)) {
            if (receiver.precedes(sender)) {
                return true;
            }
        }
        return false;
    }

    /** The messages that a call which began when this one did cannot be expected to see. */
    int[] notSentBefore(Call receiver) {
        return calls.stream()
                .filter(call -> call.operation() instanceof Sending && !call.precedes(receiver))
                .mapToInt(call -> ((Sending) call.operation()).message())
                .toArray();
    }

    /** Every message that is received. */
    int[] received() {
        return calls.stream()
                .flatMap(call -> taken(call).stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }
}
