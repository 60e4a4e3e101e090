package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets, replay lines and the number of carriers as text: what is understood, and what is said of the rest. */
@Isolated("sets system properties")
final class BudgetTest {

    private final Properties properties = new Properties();

    @AfterEach
    void restoreProperties() {
        properties.close();
    }

    @Test
    void withoutPropertiesThereAreDefaults() {
        properties.set("parley.schedules", "").set("parley.seed", " ").set("parley.replay", "");
        assertEquals(new Budget(20_000, 1, Optional.empty()), Budget.fromProperties());
    }

    @Test
    void propertiesSayOtherwise() {
        properties
                .set("parley.schedules", "300")
                .set("parley.seed", "-4")
                .set("parley.replay", "DUP-1:send1@1:2-0.4-t:9");
        Budget budget = Budget.fromProperties();
        assertEquals(300, budget.schedules());
        assertEquals(-4, budget.seed());
        assertEquals(Rule.DUP_1, budget.replay().orElseThrow().rule());
    }

    @ParameterizedTest
    @CsvSource({
        "parley.schedules, many",
        "parley.schedules, 99999999999",
        "parley.schedules, 1.5",
        "parley.schedules, 0",
        "parley.schedules, -1",
        "parley.seed, 0x10",
        "parley.replay, again",
        "parley.replay, DUP-1:send1",
        "parley.replay, DUP-9:send1@1::4",
        "parley.replay, DUP-1:send1@2::4",
        "parley.replay, DUP-1:send1@1:99999999999-0"
    })
    void whatIsNotUnderstoodIsNamed(String property, String text) {
        properties.set(property, text);
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, Budget::fromProperties)
                .getMessage());
        assertTrue(message.contains(property), message);
        assertTrue(message.contains(text), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORD-1:send1,send2/receive,receive@1:3-1.7-0:12",
                "BLK-1:timedSend1.10ms,send2/timedReceive.20ms,interrupt0//tryReceive,tryReceive@1:0-2.5-t:15",
                "DLK-1:DrinksFridge-q1-N4@1::44",
                "ARG-1:nullSend@1::7"
            })
    void aReplayLineIsOneWordThatReadsBack(String text) {
        assertEquals(text, ReplayLine.parse(text).toString());
        assertTrue(text.matches("[A-Za-z0-9,./@:-]+"), "needs no quoting");
    }

    @Test
    void aReplayLineThatWasCutOffSaysWhatToDo() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> ReplayLine.parse("ORD-1:send1,rec"))
                        .getMessage());
        assertTrue(message.contains("copy it whole from a report"), message);
    }

    @Test
    void soIsHowManyCarriersThereAre() {
        properties.set("parley.carriers", "both");
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, Carriers::fromProperties)
                .getMessage());
        assertTrue(message.contains("parley.carriers") && message.contains("both"), message);
        properties.set("parley.carriers", "7");
        assertEquals(7, Carriers.fromProperties().number());
    }
}
