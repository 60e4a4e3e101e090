package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.MISSED;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import java.util.stream.IntStream;

/**
 * Requests over HTTP, for each of which the caller waits on a connection of its own. The source's server answers
 * nothing at all to another path than its own, and goes down with a body that it cannot read; its client waits without
 * a limit.
 *
 * <p>From a course on distributed systems.
 */
public final class SynchronousRequest {

    public static final String REQUESTS = "requests";

    private SynchronousRequest() {}

    /**
     * Clients that post so many messages each; the server may crash between a request and its answer, as often as is
     * said.
     */
    public static Topology of(int clients, int messages, int crashes) {
        Topology.Builder builder = server(
                        "SynchronousRequest-K" + clients + "-N" + messages + "-crashes" + crashes, clients)
                .crashing(crashes, "processed");
        for (int i = 1; i <= clients; i++) {
            builder.process(
                    "client" + i,
                    repeat(
                            messages,
                            let("id", variable("id").plus(10 * i)),
                            post("/message", variable("id"), i),
                            expect("response" + i, "Processed", "processed"),
                            claim(
                                    variable("processed").is(variable("id")),
                                    "client" + i + " gets the response to its request")));
        }
        return builder.build();
    }

    /** One client whose request goes to another path, or cannot be read, and an innocent one. */
    public static Topology withBadRequest(String path, Expression body) {
        return server("SynchronousRequest-" + path.substring(1) + "-" + body, 2)
                .process("client1", post(path, body, 1), receive("response1", "response", "answer"))
                .process("client2", post("/message", number(1), 2), receive("response2", "response", "served"))
                .observing("served")
                .build();
    }

    /** A client that waits only for some time, and a server that may crash once. */
    public static Topology impatient() {
        return server("SynchronousRequest-impatient", 1)
                .crashing(1, "processed")
                .process(
                        "client1",
                        post("/message", number(1), 1),
                        let("answer", -1),
                        timedReceive("response1", "response", "answer"))
                .observing("answer")
                .build();
    }

    private static Topology.Builder server(String name, int clients) {
        Topology.Builder builder = Topology.named(name).channel(REQUESTS, connection());
        for (int i = 1; i <= clients; i++) {
            builder.channel("response" + i, connection());
        }
        Statement[] down = IntStream.rangeClosed(1, clients)
                .mapToObj(i -> close("response" + i))
                .toArray(Statement[]::new);
        return builder.server(
                "server",
                forever(
                        expect(REQUESTS, "Post", "path", "body", "response"),
                        when(
                                variable("path").hasTag("/message"),
                                when(variable("body").hasTag("Malformed"), close(REQUESTS), sequence(down), stop()),
                                let("processed", variable("body")),
                                pause("process"),
                                send(variable("response"), message("Processed", variable("body"))))));
    }

    private static ChannelSpec connection() {
        return ChannelSpec.bounded(1).closing(Closing.ABORTS);
    }

    private static Statement post(String path, Expression body, int client) {
        return send(REQUESTS, message("Post", message(path), body, channel("response" + client)), "posted");
    }

    public static Study study() {
        return Study.of(
                "S63",
                "A synchronous request over HTTP",
                Question.holds("Each client gets the response to its request", of(2, 2, 0), Property.claims()),
                Question.holds("and waits for no other", of(2, 2, 0), Property.noDeadlock()),
                Question.fails("A caller waits for ever for a server that crashed", of(2, 1, 1), Property.noDeadlock()),
                Question.fails(
                        "and for one that does not know the path",
                        withBadRequest("/other", number(1)),
                        Property.noDeadlock()),
                Question.fails(
                        "A body that cannot be read takes innocent clients down",
                        withBadRequest("/message", message("Malformed")),
                        Property.atEnd("client2 is served", view -> view.number("client2", "served") == DONE)),
                Question.holds("Who waits only for some time goes on", impatient(), Property.noDeadlock()),
                Question.fails(
                        "but does not know whether it was processed",
                        impatient(),
                        Property.atEnd(
                                "what has no answer was not processed",
                                view -> view.number("client1", "answer") != MISSED
                                        || view.number("server", "processed") == 0)));
    }
}
