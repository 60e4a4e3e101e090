package dev.parley.properties.interleave.enact;

import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tryReceive;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.system.Topology;
import java.util.LinkedHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;

/** All that enacting needs is a stage, even one without threads. */
final class EnactTest {

    @Test
    void threadsPerformTheirStepsAndThenTheFinaleIsPerformed() {
        OneByOne stage = new OneByOne();
        new ProgramRun(
                        ProgramText.parse("send1,trySend2,interrupt1/receive,tryReceive//size"),
                        ChannelSpec.bounded(1),
                        Channels.of(new ArrayBlockingQueue<>(1)),
                        stage)
                .execute();
        assertEquals(
                "[call 0, accepted, call 1, refused, interrupt 1, call 0, 1, call 1, empty, call 0, 0, end]",
                stage.record().toString());
    }

    @Test
    void processesPerformTheirStatements() {
        Topology topology = Topology.named("Relay")
                .channel("queue", ChannelSpec.bounded(2))
                .process("producer", send("queue", 5), pause(), send("queue", 7))
                .process("consumer", receive("queue", "first"), receive("queue"), tryReceive("queue", "third", "got"))
                .observing("first", "got")
                .build();
        OneByOne stage = new OneByOne();
        TopologyRun run = new TopologyRun(
                topology,
                ImmutableMap.of("queue", Channels.of(new ArrayBlockingQueue<>(2))),
                stage,
                new LinkedHashMap<>());
        run.execute();
        assertEquals(
                "[call 0, accepted, pause, call 1, accepted, call 2, 1, call 3, 2, call 4, empty, end]",
                stage.record().toString());
        assertEquals("{1=5, 2=7}", run.messages().toString());
        assertEquals(ImmutableSet.of(), run.brokenClaims());
        assertEquals(
                "{consumer.first=5, consumer.got=0}", run.ending().observed().toString());
    }
}
