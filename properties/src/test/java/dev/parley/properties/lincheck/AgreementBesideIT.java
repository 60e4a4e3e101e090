package dev.parley.properties.lincheck;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@link AgreementIT}, beside the check of every implementation; whoever replays a line wants to see one run only. */
final class AgreementBesideIT {

    @TestFactory
    Stream<DynamicTest> lincheckDoesNotContradict() throws IOException {
        assumeTrue(System.getProperty("parley.replay", "").isBlank(), "one schedule is replayed, and nothing else");
        return TestsOfAnotherJvm.of(AgreementIT.class);
    }
}
