package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.audit.AuditResult.Witness;
import dev.parley.properties.audit.Chain.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** Puts a breach into words, and names the operations that prove it; goes through the recording once more for them. */
final class BreachExplanation {

    /** How many messages of a chain are told one by one. */
    private static final int TOLD = 6;

    private final Expectation expectation;
    private final Recording recording;
    private final ImmutableList.Builder<Reason> because = ImmutableList.builder();
    private final TreeSet<Long> operations = new TreeSet<>();

    BreachExplanation(Expectation expectation, Recording recording) {
        this.expectation = expectation;
        this.recording = recording;
    }

    Witness of(Breach breach) {
        return switch (breach) {
            case Breach.Repeated(long message) -> repeated(message);
            case Breach.Invented(long message) -> invented(message);
            case Breach.Overtaken(long first, long second) -> overtaken(first, second);
            case Breach.FalselyEmpty(long operation, long called, long returned) ->
                falselyEmpty(operation, called, returned);
            case Breach.Overfull(long instant, int limit) -> overfull(instant, limit);
            case Breach.FalselyRefused(long operation, long called, long returned, int limit) ->
                falselyRefused(operation, called, returned, limit);
            case Breach.ReceiverAsleep(long operation, long message) -> receiverAsleep(operation, message);
            case Breach.SenderAsleep(long operation, int most, int limit) -> senderAsleep(operation, most, limit);
            case Breach.Unmet(long message) -> unmet(message);
            case Breach.BothAsleep(long send, long receive) -> bothAsleep(send, receive);
            case Breach.OutOfTurn(long message) -> outOfTurn(message);
            case Breach.Unexplained unexplained -> new WindowExplanation(expectation, recording).tell(unexplained);
        };
    }

    private Witness repeated(long message) {
        List<RecordedOperation> recorded = about(Set.of(message), Set.of());
        recorded.stream().filter(each -> !each.kind().sends()).limit(TOLD).forEach(this::because);
        return breaks(
                Rule.DUP_1,
                message + " was received more than once",
                "but it was sent once, and may be received once only");
    }

    private Witness invented(long message) {
        List<RecordedOperation> recorded = about(Set.of(message), Set.of());
        RecordedOperation receive = recorded.stream()
                .filter(each -> each.kind() == Kind.RECEIVED)
                .findFirst()
                .orElseThrow();
        because(receive, ", which returned at " + receive.returned());
        List<RecordedOperation> sends =
                recorded.stream().filter(each -> each.kind().sends()).toList();
        sends.forEach(send -> because(send, ", which was called at " + send.called()));
        boolean refused = sends.stream().anyMatch(send -> send.kind() == Kind.REFUSED);
        return sends.isEmpty()
                ? breaks(Rule.GEN_1, message + " was received, but never sent", "nobody ever sent it")
                : refused
                        ? breaks(Rule.GEN_1, message + " was received, although it was refused", "so it was not sent")
                        : breaks(
                                Rule.GEN_1,
                                message + " was received before anybody had begun to send it",
                                "so it cannot have come from there");
    }

    private Witness overtaken(long first, long second) {
        List<RecordedOperation> recorded = about(Set.of(first, second), Set.of());
        RecordedOperation send = find(recorded, first, true);
        RecordedOperation later = find(recorded, second, true);
        RecordedOperation receivedFirst = find(recorded, second, false);
        because(send, ", which returned at " + send.returned());
        because(later, ", which was called at " + later.called() + ": " + first + " was sent before it");
        because(receivedFirst, ", which returned at " + receivedFirst.returned());
        boolean received = recorded.stream().anyMatch(each -> isReceive(each, first));
        boolean sameSender = send.thread() == later.thread();
        if (!received) {
            because.add(Reason.of("nobody received " + first));
            return breaks(
                    Rule.LOSS_1,
                    first + " was never received, although " + second + ", sent after it, was",
                    "but " + expectation.order().words() + " lets nobody receive " + second + " before " + first
                            + " is gone");
        }
        RecordedOperation receivedThen = find(recorded, first, false);
        because(
                receivedThen,
                ", which was called at " + receivedThen.called() + ": " + second + " was received before it");
        return breaks(
                sameSender ? Rule.ORD_2 : Rule.ORD_1,
                second + " was received before " + first + ", which was sent first",
                "but the order is " + expectation.order().words());
    }

    private Witness falselyEmpty(long operation, long called, long returned) {
        ImmutableList<Link> chain =
                Chain.covering(Chain.during(recording, called, returned, each -> true), called, returned);
        List<RecordedOperation> recorded = about(messages(chain), Set.of(operation));
        because(numbered(recorded, operation), ", called at " + called + ", returned at " + returned);
        links(chain, recorded);
        boolean lost = chain.stream().anyMatch(link -> link.to() == Recording.NEVER);
        return breaks(
                lost ? Rule.LOSS_1 : Rule.LIN_1,
                "receive answered empty although " + there(chain),
                chain.size() == 1
                        ? "so the channel was not empty at any instant of that receive"
                        : "each begins before the one before it ends, so the channel was not empty at any instant of "
                                + "that receive");
    }

    private Witness overfull(long instant, int limit) {
        List<Link> there = Chain.during(recording, instant, instant + 1, each -> true).stream()
                .filter(link -> link.from() <= instant && instant < link.to())
                .toList();
        links(ImmutableList.copyOf(there), about(messages(there), Set.of()));
        return breaks(
                Rule.CAP_1,
                "the channel held " + there.size() + " messages, and has room for " + limit,
                "so just after " + instant + " all " + there.size() + " were in the channel");
    }

    private Witness falselyRefused(long operation, long called, long returned, int limit) {
        Set<Long> possible = new TreeSet<>();
        recording.forEach((thread, kind, value, call, ret) -> {
            if ((kind == Kind.ACCEPTED || kind == Kind.SENDING) && call <= returned) {
                possible.add(value);
            } else if (kind == Kind.RECEIVED && ret < called) {
                possible.remove(value);
            }
        });
        List<RecordedOperation> recorded = about(possible, Set.of(operation));
        because(numbered(recorded, operation), ", called at " + called + ", returned at " + returned);
        List<RecordedOperation> sends = recorded.stream()
                .filter(each -> each.number() != operation && each.kind().sends())
                .toList();
        sends.stream().limit(TOLD).forEach(each -> because(each, ", possibly there at some time meanwhile"));
        return breaks(
                Rule.CAP_2,
                numbered(recorded, operation).operation() + " was refused although there was room",
                (sends.isEmpty() ? "nothing can have been there" : "no others can have been there")
                        + ", and at no instant " + limit + " of them together");
    }

    private Witness receiverAsleep(long operation, long message) {
        List<RecordedOperation> recorded = about(Set.of(message), Set.of(operation));
        recorded.stream().filter(each -> each.kind().sends()).forEach(this::because);
        because.add(Reason.of("nobody received " + message + ", so the channel holds it"));
        because(numbered(recorded, operation), ": it had not come back when nothing could move any more");
        return breaks(
                Rule.BLK_1,
                "receive stayed blocked although the channel holds " + message,
                "it has no reason to wait, and nobody will wake it");
    }

    private Witness senderAsleep(long operation, int most, int limit) {
        because(
                numbered(about(Set.of(), Set.of(operation)), operation),
                ": it had not come back when nothing could move");
        return breaks(
                Rule.BLK_1,
                "send stayed blocked although there is room",
                "the channel holds " + most + " messages at most, and has room for " + limit);
    }

    private Witness unmet(long message) {
        List<RecordedOperation> recorded = about(Set.of(message), Set.of());
        recorded.forEach(each -> because(
                each,
                ", called at " + each.called()
                        + (each.returned() == Recording.NEVER ? "" : ", returned at " + each.returned())));
        boolean received = recorded.stream().anyMatch(each -> isReceive(each, message));
        return received
                ? breaks(
                        Rule.RDV_1,
                        "the send of " + message + " returned before its receive was called",
                        "on a rendezvous the two must overlap")
                : breaks(
                        Rule.RDV_1,
                        message + " was accepted, but nobody received it",
                        "on a rendezvous nothing is accepted without a receiver");
    }

    private Witness bothAsleep(long send, long receive) {
        about(Set.of(), Set.of(send, receive)).forEach(this::because);
        return breaks(
                Rule.BLK_1,
                "a send and a receive stayed blocked, and could meet",
                "neither has reason to wait, and nobody will wake them");
    }

    private Witness outOfTurn(long message) {
        LongPredicate before =
                expectation.order() == MessageOrder.GREATEST_FIRST ? each -> each > message : each -> each < message;
        RecordedOperation receive = find(about(Set.of(message), Set.of()), message, false);
        List<Link> higher = Chain.during(recording, receive.called(), receive.returned(), before);
        ImmutableList<Link> chain = Chain.covering(higher, receive.called(), receive.returned());
        because(receive, ", called at " + receive.called() + ", returned at " + receive.returned());
        List<Link> told = chain.isEmpty() ? higher : chain;
        links(ImmutableList.copyOf(told), about(messages(told), Set.of()));
        return breaks(
                Rule.LIN_1,
                message + " was received although "
                        + (told.size() == 1
                                ? told.get(0).message() + " was there, which goes"
                                : "others were there, which go")
                        + " before it",
                "so at each instant of that receive something was there that goes before " + message + ": the order is "
                        + expectation.order().words());
    }

    private void links(ImmutableList<Link> chain, List<RecordedOperation> recorded) {
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            List<RecordedOperation> own = recorded.stream()
                    .filter(each -> each.value() == link.message())
                    .toList();
            own.forEach(each -> operations.add(each.number()));
            if (i < TOLD) {
                because.add(Reason.of(own.get(0).words() + ", returned at " + link.from() + "; "
                        + (link.to() == Recording.NEVER
                                ? "nobody received it"
                                : "nobody began to receive it before " + link.to())));
            }
        }
        if (chain.size() > TOLD) {
            because.add(Reason.of("and so on, " + chain.size() + " messages in all"));
        }
    }

    private static String there(ImmutableList<Link> chain) {
        return switch (chain.size()) {
            case 1 -> chain.get(0).message() + " was there all the time";
            case 2 ->
                "first " + chain.get(0).message() + " and then " + chain.get(1).message() + " was there";
            default -> "one of " + chain.size() + " messages was there at each instant of it";
        };
    }

    private static Set<Long> messages(List<Link> links) {
        Set<Long> messages = new TreeSet<>();
        links.forEach(link -> messages.add(link.message()));
        return messages;
    }

    /** The operations with one of these messages, or of one of these numbers, in order. */
    private List<RecordedOperation> about(Set<Long> messages, Set<Long> numbers) {
        List<RecordedOperation> recorded = new ArrayList<>();
        long[] next = {0};
        recording.forEach((thread, kind, value, called, returned) -> {
            long number = next[0]++;
            if ((kind.isValued() && messages.contains(value)) || numbers.contains(number)) {
                recorded.add(new RecordedOperation(number, thread, kind, value, called, returned));
            }
        });
        return recorded;
    }

    private static boolean isReceive(RecordedOperation each, long message) {
        return each.kind() == Kind.RECEIVED && each.value() == message;
    }

    private static RecordedOperation find(List<RecordedOperation> recorded, long message, boolean sends) {
        return recorded.stream()
                .filter(each -> each.value() == message
                        && (sends ? each.kind().sends() && each.kind() != Kind.REFUSED : isReceive(each, message)))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedOperation numbered(List<RecordedOperation> recorded, long number) {
        return recorded.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void because(RecordedOperation each) {
        because(each, "");
    }

    private void because(RecordedOperation each, String andSo) {
        because.add(Reason.of(each.words() + andSo));
        operations.add(each.number());
    }

    private Witness breaks(Rule rule, String sentence, String contradiction) {
        return new Witness(
                rule,
                sentence,
                because.add(Reason.conclusion(contradiction)).build(),
                ImmutableSortedSet.copyOf(operations));
    }
}
