package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.weave.Agent;
import example.late.Early;
import example.late.Late;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two threads put under control at the same time is under control. */
final class LateClassTest {

    private static final String LATE = "example/late/Late";

    @Test
    void aClassThatIsBeingLoadedWhileItsLibraryIsPutUnderControlIsWovenLater() throws Exception {
        Agent _ = Agent.install();
        Instrumentation instrumentation = ByteBuddyAgent.install();
        Stop stop = new Stop();
        // No reference to its constructor, which would load it here. One that may retransform is asked after those that
        // were there before: too late for the class to be woven.
        instrumentation.addTransformer(stop, true);
        FutureTask<Channel<Integer>> opened = new FutureTask<>(() -> new Late());
        Thread.ofPlatform().start(opened);
        stop.reached.await();
        int early = decisions(Early::new);
        stop.goOn.countDown();
        Channel<Integer> _ = opened.get();
        instrumentation.removeTransformer(stop);

        assertEquals(early, decisions(Late::new));
    }

    /** The one is written as the other. */
    private static int decisions(Supplier<Channel<Integer>> factory) {
        Program program = ProgramText.parse("trySend1,tryReceive/trySend2,tryReceive");
        return Interleaver.of(ChannelSpec.bounded(1), factory)
                .run(program, new Replay(Schedule.OBVIOUS))
                .schedule()
                .decisions();
    }

    /** Holds up the class in the middle of being loaded. */
    private static final class Stop implements ClassFileTransformer {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] original) {
            if (LATE.equals(name) && redefined == null) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return null;
        }
    }
}
