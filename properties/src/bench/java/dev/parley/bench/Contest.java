package dev.parley.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jctools.queues.MpmcArrayQueue;

/**
 * What is measured: a queue, and programs of two threads with three operations each.
 *
 * @param name unique, without spaces
 * @param engines who takes part, in turns; programs that wait are beyond Lincheck
 */
record Contest(
        String name,
        String title,
        ImmutableList<String> engines,
        ChannelSpec spec,
        Supplier<Channel<Integer>> factory,
        ImmutableList<Program> programs) {

    /** Twice what a check spends on one program; every judgement is forgotten when the next program begins. */
    static final int EXECUTIONS_A_PROGRAM = 200;

    static final ImmutableList<Contest> ALL = ImmutableList.of(
            offerAndPoll(
                    "ConcurrentLinkedQueue",
                    ChannelSpec.unbounded().nonBlocking(),
                    () -> Channels.of(new ConcurrentLinkedQueue<>())),
            offerAndPoll(
                    "ArrayBlockingQueue-2", ChannelSpec.bounded(2), () -> Channels.of(new ArrayBlockingQueue<>(2))),
            offerAndPoll(
                    "MpmcArrayQueue-2",
                    ChannelSpec.bounded(2).nonBlocking(),
                    () -> Channels.of(new MpmcArrayQueue<>(2))),
            putAndTake("ArrayBlockingQueue-1", ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1))),
            putAndTake(
                    "SynchronousQueue-fair",
                    ChannelSpec.rendezvous(),
                    () -> Channels.of(new SynchronousQueue<>(true))));

    static Contest named(String name) {
        return ALL.stream().filter(contest -> contest.name().equals(name)).collect(MoreCollectors.onlyElement());
    }

    private static Contest offerAndPoll(String queue, ChannelSpec spec, Supplier<Channel<Integer>> factory) {
        return new Contest(
                queue,
                queue + " offer/poll",
                ImmutableList.of(Contender.PARLEY, Contender.LINCHECK),
                spec,
                factory,
                programs(
                        "trySend1,trySend2,trySend3/tryReceive,tryReceive,tryReceive",
                        "trySend1,tryReceive,trySend2/trySend3,tryReceive,tryReceive",
                        "trySend1,tryReceive,trySend2/tryReceive,trySend3,tryReceive",
                        "trySend1,trySend2,tryReceive/trySend3,tryReceive,trySend4",
                        "tryReceive,trySend1,tryReceive/trySend2,trySend3,tryReceive",
                        "trySend1,trySend2,trySend3/trySend4,tryReceive,tryReceive",
                        "trySend1,trySend2,tryReceive/trySend3,trySend4,tryReceive",
                        "tryReceive,tryReceive,trySend1/trySend2,trySend3,tryReceive"));
    }

    private static Contest putAndTake(String queue, ChannelSpec spec, Supplier<Channel<Integer>> factory) {
        return new Contest(
                queue,
                queue + " put/take",
                ImmutableList.of(Contender.PARLEY),
                spec,
                factory,
                programs(
                        "send1,send2,send3/receive,receive,receive",
                        "send1,receive,send2/receive,send3,receive",
                        "send1,receive,send2/send3,receive,receive",
                        "send1,send2,receive/send3,receive,receive",
                        "receive,send1,receive/send2,send3,receive",
                        "send1,send2,receive/receive,receive,send3",
                        "send1,send2,receive/receive,send3,receive",
                        "receive,receive,receive/send1,send2,receive"));
    }

    private static ImmutableList<Program> programs(String... texts) {
        return Stream.of(texts).map(ProgramText::parse).collect(ImmutableList.toImmutableList());
    }

    /** The queue itself, without Parley's adapter. */
    @SuppressWarnings("unchecked") // it was made for integers above
    Queue<Integer> queue() {
        return (Queue<Integer>) factory.get().subject();
    }
}
