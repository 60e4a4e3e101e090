package dev.parley.model.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.Send;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTextTest {

    private static final Duration TEN = Duration.ofMillis(10);

    private static ImmutableList<Step> thread(Operation... operations) {
        return ImmutableList.copyOf(operations).stream().map(Perform::new).collect(ImmutableList.toImmutableList());
    }

    @Test
    void everyStepHasItsText() {
        Program program = new Program(
                ImmutableList.of(
                        thread(new Send(1), new TrySend(2), new TimedSend(3, TEN), new SendNull(OperationKind.SEND)),
                        thread(new Receive(), new TryReceive(), new TimedReceive(TEN), new Drain(0), new Drain(7)),
                        ImmutableList.of(new Interrupt(1), new Interrupt(0)),
                        thread(new SendNull(OperationKind.TRY_SEND), new SendNull(OperationKind.TIMED_SEND))),
                ImmutableList.of(new Peek(), new Size(), new RemainingCapacity()));
        String text = "send1,trySend2,timedSend3.10ms,nullSend"
                + "/receive,tryReceive,timedReceive.10ms,drain0,drain7"
                + "/interrupt1,interrupt0"
                + "/nullTrySend,nullTimedSend"
                + "//peek,size,remainingCapacity";
        assertEquals(text, program.toString());
        assertEquals(program, ProgramText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "send1",
                "send1//tryReceive",
                "send2147483647/timedReceive.0ms",
                "-/send1",
                "send1/-/receive",
                "send1/-//tryReceive",
                "-//tryReceive"
            })
    void aTextIsTheTextOfItsProgram(String text) {
        assertEquals(text, ProgramText.parse(text).toString());
    }

    @Test
    void aProgramIsTheProgramOfItsText() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Program program = AnyProgram.next(random);
            assertEquals(program, ProgramText.parse(program.toString()));
        }
    }

    @Test
    void differentProgramsHaveDifferentTexts() {
        Program empty = new Program(ImmutableList.of(thread(new Size()), ImmutableList.of()), ImmutableList.of());
        Program finale = new Program(ImmutableList.of(thread(new Size())), ImmutableList.of(new Size()));
        Program both = new Program(
                ImmutableList.of(thread(new Size()), ImmutableList.of(), thread(new Size())), ImmutableList.of());
        assertEquals(
                3,
                ImmutableList.of(empty.toString(), finale.toString(), both.toString()).stream()
                        .distinct()
                        .count());
    }

    @Test
    void aTextNeedsNoQuotingInAShell() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            String text = AnyProgram.next(random).toString();
            assertTrue(text.matches("[A-Za-z0-9.,/-]+"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        send1,fetch/receive          | 'fetch' is not a step of a program; the operations are
        send1/re ceive               | 're ceive' is not a step of a program, such as send1 or receive
        send1,,send2                 | '' is not a step
        send1,receive//              | '' is not a step
        send1//tryReceive//size      | 'tryReceive//size' is not a step
        send/receive                 | 'send' needs a number, such as send1
        timedSend1/receive           | 'timedSend1' needs a time, such as .10ms
        timedSend.10ms/receive       | 'timedSend.10ms' needs a number
        receive5/send1               | 'receive5' is not a step of a program, but receive is
        send1.10ms                   | 'send1.10ms' is not a step of a program, but send1 is
        send01                       | 'send01' is not a step of a program, but send1 is
        send1//drain1.5ms            | 'drain1.5ms' is not a step of a program, but drain1 is
        send2147483648               | 'send2147483648' has a number larger than 2147483647
        timedReceive.9999999999999ms | 'timedReceive.9999999999999ms' has a number larger than 9223372036854
        interrupt/receive            | 'interrupt' needs a number, such as interrupt1
        interrupt2/receive           | 'interrupt2' is aimed at no thread; they are numbered from 0 to 1
        receive//interrupt0          | 'interrupt0' is not a step of a program; the operations are
        """)
    void whatIsNotUnderstoodIsNamed(String text, String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> ProgramText.parse(text))
                .toString();
        assertTrue(said.startsWith("java.lang.IllegalArgumentException: " + message), said);
    }

    @Test
    void aProgramHasAThread() {
        assertThrows(
                IllegalArgumentException.class, () -> new Program(ImmutableList.of(), ImmutableList.of(new Size())));
    }

    @Test
    void theObserverComesAfterTheLastThread() {
        Program program = ProgramText.parse("send1,send2/receive//tryReceive");
        assertEquals(2, program.observer());
        assertEquals(4, program.size());
    }

    @Test
    void onlyASendingOperationSendsNull() {
        assertThrows(IllegalArgumentException.class, () -> new SendNull(OperationKind.RECEIVE));
    }
}
