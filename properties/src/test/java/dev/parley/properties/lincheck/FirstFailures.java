package dev.parley.properties.lincheck;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.model.channel.ChannelSpec;
import java.util.Optional;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/**
 * How long Lincheck's model checking takes until each flawed twin fails for the first time, in a JVM without Parley's
 * agent. Its own seeds are constant, so its programs are drawn from seeds here, as Parley's are. The argument is the
 * number of seeds. Prints, for each twin and seed, the twin's name, how many executions were verified, and how many
 * microseconds that took from the start of the check; or, instead of the two numbers, why there are none. All are
 * separated by tabs. A twin that is missed from the first three seeds is given up.
 */
public final class FirstFailures {

    private static final int PROGRAMS = 20;
    private static final int INVOCATIONS = Integer.getInteger("parley.invocations", 200);

    private static final String MISSED = "missed";

    /** A miss is its longest answer; a twin that it misses from so many seeds is not one that it finds. */
    private static final int HOPELESS = 3;

    private FirstFailures() {}

    /** Lincheck's own verifier, which notes how often it was asked, and when it first found no explanation. */
    public static final class Noting implements Verifier {
        private static volatile long verified;
        private static volatile Optional<Long> failed = Optional.empty();

        private final Verifier linearizability;

        /** Called by Lincheck. */
        public Noting(Class<?> sequentialSpecification) {
            this.linearizability = new LinearizabilityVerifier(sequentialSpecification);
        }

        static void reset() {
            verified = 0;
            failed = Optional.empty();
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // Lincheck verifies one execution after the other
        public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
            boolean explained = linearizability.verifyResults(scenario, results);
            if (failed.isEmpty()) {
                verified++;
                failed = explained ? Optional.empty() : Optional.of(System.nanoTime());
            }
            return explained;
        }
    }

    public static void main(String[] arguments) {
        int seeds = Integer.parseInt(arguments[0]);
        boolean warm = false;
        for (Implementation twin : Implementation.all()) {
            if (twin.flaw().isEmpty() || !twin.name().startsWith(System.getProperty("parley.only", ""))) {
                continue;
            }
            Optional<String> obstacle = SecondOpinion.obstacle(twin.spec());
            if (obstacle.isPresent()) {
                System.out.println(twin.name() + "\tbeyond it");
                continue;
            }
            if (!warm) {
                String _ = search(twin, 0);
                warm = true;
            }
            boolean found = false;
            for (int seed = 1; seed <= seeds && (found || seed <= HOPELESS); seed++) {
                String result = search(twin, seed);
                found |= !result.equals(MISSED);
                System.out.println(twin.name() + "\t" + result);
            }
        }
    }

    private static String search(Implementation twin, int seed) {
        ChannelSpec spec = twin.spec().only(SecondOpinion.judged(twin.spec()));
        ImmutableList<ExecutionScenario> programs = Scenarios.of(spec, PROGRAMS, seed);
        ModelCheckingOptions options = new ModelCheckingOptions()
                .iterations(0)
                .invocationsPerIteration(INVOCATIONS)
                .minimizeFailedScenario(false)
                .sequentialSpecification(SequentialChannel.class)
                .verifier(Noting.class);
        programs.forEach(options::addCustomScenario);
        Noting.reset();
        long begin = System.nanoTime();
        try {
            new Trial(spec, twin::open).hold(() -> options.check(LincheckSubject.class));
        } catch (LincheckAssertionError violation) {
            // What fails without an answer, by an exception or a deadlock, the verifier never sees.
            long end = Noting.failed.orElseGet(System::nanoTime);
            return Noting.verified + "\t" + (end - begin) / 1_000;
        }
        return MISSED;
    }
}
