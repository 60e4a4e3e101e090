package dev.parley.properties.cli;

import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Relaxation;
import dev.parley.properties.audit.Expectation;
import dev.parley.properties.audit.MessageOrder;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a recorded channel promises, as options. */
final class ExpectationOptions {

    @Option(
            names = "--order",
            converter = ToOrder.class,
            paramLabel = "ORDER",
            description =
                    "fifo, per-sender, per-pair, greatest-first, least-first, lifo or unordered; fifo if not given.")
    private MessageOrder order = MessageOrder.FIFO;

    @Option(
            names = "--capacity",
            converter = ToCapacity.class,
            paramLabel = "N",
            description = "How many messages it holds, or 'rendezvous', or 'unbounded', as if not given.")
    private Capacity capacity = new Capacity.Unbounded();

    @Option(names = "--lossy", description = "Any message may be lost.")
    private boolean lossy;

    @Option(names = "--duplicating", description = "Any message may be received again.")
    private boolean duplicating;

    @Option(
            names = "--relaxed",
            paramLabel = "NAME",
            split = ",",
            description = "A promise that is not made: try_send_may_refuse[_while_busy], "
                    + "try_receive_may_miss[_while_busy].")
    private List<Relaxation> relaxed = new ArrayList<>();

    Expectation expectation() {
        Expectation expectation =
                Expectation.FIFO.ordered(order).holding(capacity).relaxed(relaxed.toArray(Relaxation[]::new));
        expectation = lossy ? expectation.losing() : expectation;
        return duplicating ? expectation.repeating() : expectation;
    }

    /** The options that say the same. */
    String options() {
        StringBuilder options = new StringBuilder();
        if (order != MessageOrder.FIFO) {
            options.append(" --order=").append(ToOrder.name(order));
        }
        switch (capacity) {
            case Capacity.Unbounded u -> {}
            case Capacity.Rendezvous r -> options.append(" --capacity=rendezvous");
            case Capacity.Bounded(int limit) -> options.append(" --capacity=").append(limit);
        }
        options.append(lossy ? " --lossy" : "").append(duplicating ? " --duplicating" : "");
        relaxed.forEach(each -> options.append(" --relaxed=").append(each));
        return options.toString();
    }

    static final class ToOrder implements ITypeConverter<MessageOrder> {
        static String name(MessageOrder order) {
            return switch (order) {
                case FIFO -> "fifo";
                case PER_SENDER -> "per-sender";
                case PER_PAIR -> "per-pair";
                case GREATEST_FIRST -> "greatest-first";
                case LEAST_FIRST -> "least-first";
                case LIFO -> "lifo";
                case UNORDERED -> "unordered";
            };
        }

        @Override
        public MessageOrder convert(String value) {
            for (MessageOrder order : MessageOrder.values()) {
                if (name(order).equalsIgnoreCase(value)) {
                    return order;
                }
            }
            throw new TypeConversionException("there is no order '" + value + "'");
        }
    }

    static final class ToCapacity implements ITypeConverter<Capacity> {
        @Override
        public Capacity convert(String value) {
            return switch (value) {
                case "unbounded" -> new Capacity.Unbounded();
                case "rendezvous", "0" -> new Capacity.Rendezvous();
                default -> bounded(value);
            };
        }

        private static Capacity bounded(String value) {
            try {
                return new Capacity.Bounded(Integer.parseInt(value));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "a capacity is a positive whole number, 'rendezvous' or 'unbounded', not '" + value + "'");
            }
        }
    }
}
