package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Statement.Branch;
import dev.parley.model.system.Statement.Communication;
import dev.parley.model.system.Statement.Manner;
import java.util.List;
import java.util.Optional;

/**
 * The words in which processes are written; import them statically:
 *
 * <pre>{@code
 * Topology.named("DrinksFridge")
 *         .channel("requests", ChannelSpec.bounded(q))
 *         .channel("replies", ChannelSpec.bounded(q))
 *         .process("client", repeat(n, send("requests", 1)), repeat(n, receive("replies", "reply")))
 *         .server("fridge", forever(receive("requests", "drinks"), send("replies", variable("drinks"))))
 *         .build();
 * }</pre>
 *
 * <p>A communication that is given the name of a variable as its last argument tells it how it went; without one, what
 * did not go well breaks a claim of the process. What was not received leaves 0 in the variables that it was to go
 * into.
 */
public final class Notation {

    /** The answer of a communication that happened. */
    public static final int DONE = 1;

    /** The answer of one that was refused, found nothing, or gave up. */
    public static final int MISSED = 0;

    /** The answer of one that met a closed channel. */
    public static final int CLOSED = -1;

    private Notation() {}

    public static Expression number(int value) {
        return Expression.number(value);
    }

    public static Expression variable(String name) {
        return new Expression.Variable(name);
    }

    /** A channel as a value. */
    public static Expression channel(String name) {
        return new Expression.Constant(new Value.Reference(name));
    }

    /** A message of a sum type. */
    public static Expression message(String tag, Expression... fields) {
        return new Expression.Construction(tag, ImmutableList.copyOf(fields));
    }

    public static Condition always() {
        return new Condition.Always();
    }

    public static Statement.Send send(String channel, int message) {
        return send(channel, number(message));
    }

    public static Statement.Send send(String channel, Expression message) {
        return send(channel(channel), message);
    }

    public static Statement.Send send(Expression channel, Expression message) {
        return new Statement.Send(channel, message, Manner.WAITING, Optional.empty());
    }

    public static Statement.Send send(String channel, Expression message, String answer) {
        return new Statement.Send(channel(channel), message, Manner.WAITING, Optional.of(answer));
    }

    public static Statement.Send trySend(String channel, Expression message, String answer) {
        return new Statement.Send(channel(channel), message, Manner.TRYING, Optional.of(answer));
    }

    public static Statement.Send timedSend(String channel, Expression message, String answer) {
        return new Statement.Send(channel(channel), message, Manner.TIMED, Optional.of(answer));
    }

    /** A send that goes on only when its message has been received. */
    public static Statement.Send transfer(String channel, Expression message) {
        return new Statement.Send(channel(channel), message, Manner.TRANSFERRING, Optional.empty());
    }

    /** Receives a message and forgets it. */
    public static Statement.Receive receive(String channel) {
        return receive(channel, new Pattern.Ignored());
    }

    public static Statement.Receive receive(String channel, String variable) {
        return receive(channel, new Pattern.Any(variable));
    }

    public static Statement.Receive receive(String channel, Pattern pattern) {
        return receive(channel(channel), pattern);
    }

    public static Statement.Receive receive(Expression channel, Pattern pattern) {
        return new Statement.Receive(channel, pattern, Manner.WAITING, Optional.empty());
    }

    public static Statement.Receive receive(String channel, String variable, String answer) {
        return new Statement.Receive(channel(channel), new Pattern.Any(variable), Manner.WAITING, Optional.of(answer));
    }

    public static Statement.Receive tryReceive(String channel, String variable, String answer) {
        return new Statement.Receive(channel(channel), new Pattern.Any(variable), Manner.TRYING, Optional.of(answer));
    }

    public static Statement.Receive timedReceive(String channel, String variable, String answer) {
        return new Statement.Receive(channel(channel), new Pattern.Any(variable), Manner.TIMED, Optional.of(answer));
    }

    /** A communication in another manner, or with another pattern, that tells how it went. */
    public static Statement.Receive receive(String channel, Pattern pattern, Manner manner, String answer) {
        return new Statement.Receive(channel(channel), pattern, manner, Optional.of(answer));
    }

    /** Receives the next message and takes it apart; one with another tag breaks the process' own claim. */
    public static Statement expect(String channel, String tag, String... variables) {
        String message = "message from " + channel;
        return sequence(receive(channel, message), open(variable(message), tag, variables));
    }

    /** Messages with this tag only, whose fields go into these variables. */
    public static Pattern tagged(String tag, String... variables) {
        return new Pattern.Fields(tag, ImmutableList.copyOf(variables));
    }

    /** Messages only that equal this value. */
    public static Pattern equalTo(Expression value) {
        return new Pattern.Equal(value);
    }

    public static Statement close(String channel) {
        return new Statement.Close(channel(channel), Optional.empty());
    }

    public static Statement close(String channel, String answer) {
        return new Statement.Close(channel(channel), Optional.of(answer));
    }

    /** Waits until one of the branches is enabled. */
    public static Statement.Select select(Branch... branches) {
        return new Statement.Select(ImmutableList.copyOf(branches), Optional.empty(), Optional.empty());
    }

    /** The same select, but with something to do when no branch is enabled. */
    public static Statement.Select otherwise(Statement.Select select, Statement... body) {
        return new Statement.Select(select.branches(), Optional.of(ImmutableList.copyOf(body)), select.timeout());
    }

    /** The same select, but with something to do when no branch has been enabled for some time. */
    public static Statement.Select orAfterSomeTime(Statement.Select select, Statement... body) {
        return new Statement.Select(select.branches(), select.otherwise(), Optional.of(ImmutableList.copyOf(body)));
    }

    public static Branch on(Communication communication, Statement... body) {
        return on(always(), communication, body);
    }

    /** A branch that counts only while its guard holds. */
    public static Branch on(Condition guard, Communication communication, Statement... body) {
        return new Branch(guard, communication, ImmutableList.copyOf(body));
    }

    /** Does any one of these blocks. */
    @SafeVarargs
    public static Statement choose(List<Statement>... alternatives) {
        ImmutableList.Builder<ImmutableList<Statement>> blocks = ImmutableList.builder();
        for (List<Statement> alternative : alternatives) {
            blocks.add(ImmutableList.copyOf(alternative));
        }
        return new Statement.Choose(blocks.build());
    }

    /** One statement after the other, as one statement. */
    public static Statement sequence(Statement... statements) {
        return choose(block(statements));
    }

    public static ImmutableList<Statement> block(Statement... statements) {
        return ImmutableList.copyOf(statements);
    }

    public static Statement when(Condition condition, Statement... then) {
        return new Statement.When(condition, ImmutableList.copyOf(then), ImmutableList.of());
    }

    public static Statement when(Condition condition, List<Statement> then, List<Statement> otherwise) {
        return new Statement.When(condition, ImmutableList.copyOf(then), ImmutableList.copyOf(otherwise));
    }

    public static Statement loop(Condition condition, Statement... body) {
        return new Statement.While(condition, ImmutableList.copyOf(body));
    }

    public static Statement forever(Statement... body) {
        return loop(always(), body);
    }

    /** Receives from a channel, and does this with each message, until the channel is closed. */
    public static Statement receiveEach(String channel, String variable, Statement... body) {
        Expression answer = variable("answer of " + channel);
        return loop(
                answer.isNot(CLOSED),
                receive(channel, variable, "answer of " + channel),
                when(answer.isNot(CLOSED), body));
    }

    public static Statement repeat(int times, Statement... body) {
        return repeat(number(times), body);
    }

    public static Statement repeat(Expression times, Statement... body) {
        return new Statement.Repeat(times, ImmutableList.copyOf(body));
    }

    /** Counts in a variable, from 1 to that number. */
    public static Statement count(String variable, int times, Statement... body) {
        ImmutableList.Builder<Statement> counted = ImmutableList.builder();
        counted.add(let(variable, variable(variable).plus(1))).add(body);
        return sequence(let(variable, 0), new Statement.Repeat(number(times), counted.build()));
    }

    public static Statement let(String variable, Expression value) {
        return new Statement.Let(variable, value);
    }

    public static Statement let(String variable, int value) {
        return let(variable, number(value));
    }

    /** Takes a message with this tag apart. */
    public static Statement open(Expression message, String tag, String... variables) {
        return new Statement.Open(message, tag, ImmutableList.copyOf(variables));
    }

    /** The process claims that this is true whenever it comes here. */
    public static Statement claim(Condition condition, String text) {
        return new Statement.Claim(condition, text);
    }

    /** A step that touches no channel: others may come in between. */
    public static Statement pause() {
        return pause("pause");
    }

    /** A step that touches no channel, in which the process does this. */
    public static Statement pause(String what) {
        return new Statement.Pause(what);
    }

    public static Statement stop() {
        return new Statement.Stop();
    }

    public static Statement crash() {
        return new Statement.Crash();
    }
}
