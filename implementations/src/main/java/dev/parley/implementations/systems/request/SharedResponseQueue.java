package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.equalTo;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Clients that tell their replies from others' by an id, on one queue of responses for everybody. As the source has
 * it, a client that takes somebody else's response throws it away, and that client waits for ever. If they put others'
 * back, two may take each other's for ever.
 *
 * <p>From an article on message passing in operating systems.
 */
public final class SharedResponseQueue {

    public static final String REQUESTS = "requests";
    public static final String RESPONSES = "responses";

    private SharedResponseQueue() {}

    /** What a client does with a response that is not its own. */
    public enum Others {
        /** It takes it and throws it away, as in the source. */
        DISCARDED,
        /** It takes it and puts it back. */
        PUT_BACK,
        /** It does not take it. */
        LEFT
    }

    /** Clients that ask one at a time. */
    public static Topology of(int clients, int requests, Others others, ChannelSpec responses) {
        Topology.Builder builder = Topology.named(
                        "SharedResponseQueue-K" + clients + "-N" + requests + "-" + others + "-" + responses.capacity())
                .channel(REQUESTS, ChannelSpec.unbounded())
                .channel(RESPONSES, responses);
        for (int i = 1; i <= clients; i++) {
            builder.process(
                            "client" + i,
                            repeat(requests, let("id", variable("id").plus(10 * i)), asking(others)),
                            let("served", 1))
                    .observing("served");
        }
        return serving(builder);
    }

    /** Two clients whose ids are taken from a clock, and may be the same. */
    public static Topology sameIds() {
        Topology.Builder builder = Topology.named("SharedResponseQueue-same-ids")
                .channel(REQUESTS, ChannelSpec.unbounded())
                .channel(RESPONSES, ChannelSpec.unbounded());
        for (int i = 1; i <= 2; i++) {
            builder.process(
                    "client" + i,
                    choose(block(let("id", 1)), block(let("id", 2))),
                    send(REQUESTS, message("Request", variable("id"), number(i))),
                    expect(RESPONSES, "Response", "response", "result"),
                    when(
                            variable("response").is(variable("id")),
                            claim(variable("result").is(i), "client" + i + " gets what it asked for")));
        }
        return serving(builder);
    }

    private static Statement asking(Others others) {
        Statement send = send(REQUESTS, message("Request", variable("id"), variable("id")));
        Statement any = expect(RESPONSES, "Response", "response", "result");
        Statement.Send back = send(RESPONSES, message("Response", variable("response"), variable("result")));
        Statement own = receive(RESPONSES, equalTo(message("Response", variable("id"), variable("id"))));
        return switch (others) {
            case DISCARDED -> sequence(send, any, loop(variable("response").isNot(variable("id")), any));
            case PUT_BACK -> sequence(send, any, loop(variable("response").isNot(variable("id")), back, any));
            case LEFT -> sequence(send, own);
        };
    }

    private static Topology serving(Topology.Builder builder) {
        return builder.server(
                        "server",
                        forever(
                                expect(REQUESTS, "Request", "id", "data"),
                                send(RESPONSES, message("Response", variable("id"), variable("data")))))
                .build();
    }

    private static Property served(String client) {
        return Property.eventually(client + " is served", view -> view.number(client, "served") == 1);
    }

    public static Study study() {
        ChannelSpec any = ChannelSpec.unbounded();
        ChannelSpec one = ChannelSpec.bounded(1);
        return Study.of(
                "S53",
                "Request and reply by id, over one queue of responses for all",
                Question.holds("One client alone is served", of(1, 2, Others.DISCARDED, any), Property.noDeadlock()),
                Question.fails(
                        "Of two, one throws away the other's reply",
                        of(2, 1, Others.DISCARDED, any),
                        Property.noDeadlock()),
                Question.holds(
                        "If it puts it back, nobody is stuck", of(2, 1, Others.PUT_BACK, any), Property.noDeadlock()),
                Question.fails(
                        "but two may exchange each other's for ever",
                        of(2, 1, Others.PUT_BACK, any),
                        served("client2")),
                Question.holds(
                        "If it leaves it there, nobody is stuck", of(2, 2, Others.LEFT, one), Property.noDeadlock()),
                Question.holds("and each is served, whatever the room", of(2, 2, Others.LEFT, one), served("client2")),
                Question.fails("Ids from a clock, which may be equal, mix replies up", sameIds(), Property.claims()));
    }
}
