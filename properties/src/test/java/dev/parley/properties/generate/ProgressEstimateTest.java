package dev.parley.properties.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.channel.Capacity;
import dev.parley.model.operation.ProgramText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressEstimateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        receive/receive                 | 0
        receive/send1                   | 2
        send1,send2/receive             | 3
        send1,send2,send3/receive       | 3
        send1,send2/size                | 2
        trySend1,trySend2/tryReceive    | 3
        send1,timedSend2.10ms/peek      | 3
        timedReceive.10ms/nullSend      | 2
        receive/interrupt0              | 2
        send1,send2,send3/drain2,drain2 | 5
        """)
    void stepsDoneOnAChannelOfOne(String program, int done) {
        assertEquals(done, ProgressEstimate.of(ProgramText.parse(program), new Capacity.Bounded(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        send1/send2                        | 0
        send1/receive                      | 2
        send1,receive/receive,send2        | 4
        send1,receive/send2,receive        | 0
        trySend1/receive                   | 1
        timedSend1.10ms/timedReceive.10ms  | 2
        send1/tryReceive                   | 2
        send1,send2/drain2                 | 2
        """)
    void stepsDoneOnARendezvous(String program, int done) {
        assertEquals(done, ProgressEstimate.of(ProgramText.parse(program), new Capacity.Rendezvous()));
    }
}
