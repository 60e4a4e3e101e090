package dev.parley.properties.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets system properties")
class ParleyTest {

    private static final String SOUND = "0,enq,1,ok,1,2\n0,enq,2,ok,3,4\n1,deq,,1,5,6\n1,deq,,2,7,8\n";
    private static final String SWAPPED = "0,enq,1,ok,1,2\n0,enq,2,ok,3,4\n1,deq,,2,5,6\n1,deq,,1,7,8\n";

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Parley.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private int audit(String... arguments) {
        String reports = "--reports=" + directory.resolve("reports");
        return run(
                Stream.concat(Stream.of("audit", reports), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void whatConformsExitsWithZero() throws IOException {
        assertEquals(Exit.CONFORMS, audit(file("a.csv", SOUND)));
        assertTrue(out.toString().contains("CONFORMS, by the judge 'sweep', exact because "), out::toString);
        assertTrue(out.toString().contains("sent 2 (accepted 2), received 2, lost 0"), out::toString);
    }

    @Test
    void whatViolatesExitsWithOneAndHasAPage() throws IOException {
        assertEquals(Exit.VIOLATES, audit(file("a.csv", SWAPPED)));
        assertTrue(out.toString().contains("2 was received before 1, which was sent first"), out::toString);
        assertTrue(out.toString().contains("reordered 1 (by up to 1 messages)"), out::toString);
        assertTrue(Files.exists(directory.resolve("reports/a.csv-ORD-2.html")));
    }

    @Test
    void theStreamSaysTheSame() throws IOException {
        assertEquals(Exit.VIOLATES, audit("--stream", file("a.csv", SWAPPED)));
        assertEquals(Exit.CONFORMS, audit("--stream", file("b.csv", SOUND)));
    }

    @Test
    void flagsSayWhatIsPromised() throws IOException {
        String swapped = file("a.csv", SWAPPED);
        assertEquals(Exit.CONFORMS, audit("--order=unordered", swapped));
        assertEquals(Exit.VIOLATES, audit("--order=per-sender", swapped));
        assertEquals(Exit.CONFORMS, audit("--order=greatest-first", swapped));
        assertEquals(Exit.VIOLATES, audit("--order=unordered", "--capacity=1", swapped));
        assertEquals(Exit.VIOLATES, audit("--capacity=rendezvous", swapped));
    }

    @Test
    void channelsAreJudgedByThemselves() throws IOException {
        String both = SOUND.replace("\n", ",good\n") + SWAPPED.replace("\n", ",bad\n");
        assertEquals(Exit.VIOLATES, audit(file("a.csv", both)));
        assertTrue(out.toString().contains("a.csv, channel good: 4 operations"), out::toString);
        assertTrue(out.toString().contains("a.csv, channel bad violates ORD-2"), out::toString);
    }

    @Test
    void whatCannotBeDecidedExitsWithThree() throws IOException {
        assertEquals(Exit.INCONCLUSIVE, audit(file("a.csv", SOUND + "0,enq,1,ok,9,10\n")));
        assertTrue(out.toString().contains("INCONCLUSIVE: message 1 is sent a second time"), out::toString);
        assertEquals(Exit.VIOLATES, audit(file("b.csv", SOUND + "0,enq,1,ok,9,10\n"), file("c.csv", SWAPPED)));
    }

    @Test
    void badInputExitsWithTwo() throws IOException {
        assertEquals(Exit.BAD_INPUT, audit(file("a.csv", "0,enq,x,ok,1,2\n")));
        assertTrue(err.toString().contains("a.csv:1: arg must be a whole number"), err::toString);
        assertEquals(Exit.BAD_INPUT, audit(directory.resolve("none.csv").toString()));
        assertTrue(err.toString().contains("none.csv: there is no such file"), err::toString);
        assertEquals(Exit.BAD_INPUT, audit(file("a.txt", SOUND)));
        assertEquals(Exit.BAD_INPUT, audit("--order=upwards", file("a.csv", SOUND)));
        assertEquals(Exit.BAD_INPUT, run("audit"));
    }

    @Test
    void aClassIsCheckedAndItsViolationReplayed() {
        String reports = System.getProperty("parley.reports", "");
        System.setProperty("parley.reports", directory.resolve("site").toString());
        try {
            assertEquals(
                    Exit.CONFORMS, run("check", "--schedules=300", "example.contract.QueueContract"), err::toString);
            assertEquals(
                    Exit.VIOLATES,
                    run("check", "--schedules=3000", "example.contract.DrowsyMailboxContract"),
                    err::toString);
            String text = out.toString();
            String command = "parley replay example.contract.DrowsyMailboxContract -Dparley.replay=";
            String line = text.substring(text.indexOf(command) + command.length());
            assertEquals(
                    Exit.VIOLATES,
                    run("replay", "example.contract.DrowsyMailboxContract", line.substring(0, line.indexOf('\n'))));
        } finally {
            if (reports.isEmpty()) {
                System.clearProperty("parley.reports");
            } else {
                System.setProperty("parley.reports", reports);
            }
        }
    }

    @Test
    void aClassThatIsNoContractIsRefused() {
        assertEquals(Exit.BAD_INPUT, run("check", "no.such.Contract"));
        assertTrue(err.toString().contains("there is no class no.such.Contract"), err::toString);
        assertEquals(Exit.BAD_INPUT, run("check", "java.lang.String"));
        assertTrue(err.toString().contains("java.lang.String does not extend"), err::toString);
        assertEquals(Exit.BAD_INPUT, run("replay", "example.contract.QueueContract", "nonsense"));
    }
}
