package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Ordering;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A state as a value, made of objects, as plainly as can be. */
record NaiveState(ImmutableList<Party> parties, ImmutableList<Held> channels) {

    /** A process: where it is, what its variables are worth, those worth 0 left out, and how often it has crashed. */
    record Party(int at, ImmutableMap<String, Value> variables, int crashes) {

        Party at(int line) {
            return new Party(line, variables, crashes);
        }

        Party with(String variable, Value value) {
            TreeMap<String, Value> changed = new TreeMap<>(variables);
            if (value.equals(new Value.Numeral(0))) {
                changed.remove(variable);
            } else {
                changed.put(variable, value);
            }
            return new Party(at, ImmutableMap.copyOf(changed), crashes);
        }
    }

    /**
     * A message in a channel.
     *
     * @param sender who sent it, or 0 where that makes no difference
     * @param waiting who waits until it is received; -1 if nobody does
     */
    record Message(Value value, int sender, int overtaken, int waiting) {}

    /** A channel: its messages, in the order in which they were accepted as far as anybody can tell. */
    record Held(boolean closed, int losses, ImmutableList<Message> messages) {

        boolean isFull(ChannelSpec spec) {
            return spec.capacity() instanceof Capacity.Bounded(int limit) && messages.size() >= limit;
        }

        Held plus(ChannelSpec spec, Message message) {
            List<Message> more = new ArrayList<>(messages);
            more.add(message);
            switch (spec.ordering()) {
                case TOTAL_FIFO, LIFO -> {}
                case PER_PRODUCER_FIFO -> more.sort(Comparator.comparingInt(Message::sender));
                case UNORDERED ->
                    more.sort(Comparator.comparing(each -> each.value().toString()));
                case PRIORITY -> more.sort(Comparator.comparingInt(each -> rank(each.value())));
            }
            return new Held(closed, losses, ImmutableList.copyOf(more));
        }

        /** Without a message, which has overtaken the earlier ones among {@code candidates}. */
        Held minus(List<Integer> candidates, int index) {
            List<Message> fewer = new ArrayList<>();
            for (int i = 0; i < messages.size(); i++) {
                Message message = messages.get(i);
                if (i != index) {
                    fewer.add(
                            i > index || !candidates.contains(i)
                                    ? message
                                    : new Message(
                                            message.value(),
                                            message.sender(),
                                            message.overtaken() + 1,
                                            message.waiting()));
                }
            }
            return new Held(closed, losses, ImmutableList.copyOf(fewer));
        }

        /** Where nobody counts them, messages were never overtaken. */
        Held forgetting(ChannelSpec spec) {
            return spec.faults().overtaking() > 0
                    ? this
                    : new Held(
                            closed,
                            losses,
                            messages.stream()
                                    .map(each -> new Message(each.value(), each.sender(), 0, each.waiting()))
                                    .collect(ImmutableList.toImmutableList()));
        }

        Held losing(ChannelSpec spec) {
            return new Held(closed, spec.faults().losses() == Integer.MAX_VALUE ? 0 : losses + 1, messages);
        }

        Held closing(ChannelSpec spec) {
            return new Held(true, losses, spec.closing() == Closing.ABORTS ? ImmutableList.of() : messages);
        }

        /** Whether this message may be received, if only those of {@code candidates} are looked at. */
        boolean isNext(ChannelSpec spec, List<Integer> candidates, int index) {
            List<Integer> earlier =
                    candidates.stream().filter(other -> other < index).toList();
            List<Integer> later =
                    candidates.stream().filter(other -> other > index).toList();
            return switch (spec.ordering()) {
                case TOTAL_FIFO ->
                    earlier.stream()
                            .allMatch(other -> messages.get(other).overtaken()
                                    < spec.faults().overtaking());
                case PER_PRODUCER_FIFO ->
                    earlier.stream()
                            .noneMatch(other -> messages.get(other).sender()
                                    == messages.get(index).sender());
                case UNORDERED ->
                    earlier.stream()
                            .noneMatch(other -> messages.get(other)
                                    .value()
                                    .equals(messages.get(index).value()));
                case PRIORITY -> earlier.isEmpty();
                case LIFO -> later.isEmpty();
            };
        }
    }

    private static int rank(Value value) {
        return switch (value) {
            case Value.Numeral(int number) -> number;
            case Value.Tagged(String _, var fields)
            when !fields.isEmpty() && fields.get(0) instanceof Value.Numeral(int number) -> number;
            default -> 0;
        };
    }

    static int sender(ChannelSpec spec, int process) {
        return spec.ordering() == Ordering.PER_PRODUCER_FIFO ? process : 0;
    }

    NaiveState with(int process, Party party) {
        return new NaiveState(replaced(parties, process, party), channels);
    }

    NaiveState withChannel(int channel, Held held) {
        return new NaiveState(parties, replaced(channels, channel, held));
    }

    private static <T> ImmutableList<T> replaced(ImmutableList<T> list, int index, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, element);
        return ImmutableList.copyOf(copy);
    }
}
