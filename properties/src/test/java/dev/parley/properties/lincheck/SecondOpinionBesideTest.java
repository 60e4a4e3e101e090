package dev.parley.properties.lincheck;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@link SecondOpinionTest}, beside the tests of what stands under the control of our own agent. */
final class SecondOpinionBesideTest {

    @TestFactory
    Stream<DynamicTest> lincheckIsUnderstood() throws IOException {
        return TestsOfAnotherJvm.of(SecondOpinionTest.class);
    }
}
