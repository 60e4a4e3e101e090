package dev.parley.properties.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.history.ColumnarRecording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a file is said with its name, its line and the reason, in bounded memory. */
class HostileInputTest {

    private static final String GOOD =
            "{\"thread\":0,\"op\":\"send\",\"value\":1,\"result\":\"ok\",\"call\":1,\"return\":2}";

    @TempDir
    private Path directory = Path.of("");

    private String refusal(String name, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve(name), content);
        BadInput bad = assertThrows(
                BadInput.class,
                () -> new HistoryFile(file, HistoryFormat.of(file), Conventions.NONE, bytes -> {}).load());
        String message = String.valueOf(bad.getMessage());
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.length() < 500, message);
        assertTrue(message.chars().allMatch(c -> c >= ' ' && c < 0x7F), message);
        return message.substring(file.toString().length());
    }

    private String refusal(String name, String content) throws IOException {
        return refusal(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'thread':0,'op':'send','value':1,'result':'ok','call':9,'return':2} | before it is called",
                "{'thread':0,'op':'send','value':NaN,'call':1} | JSON",
                "{'thread':0,'op':'send','value':1.5,'call':1} | must be a whole number",
                "{'thread':0,'op':'send','value':1e3,'call':1} | must be a whole number",
                "{'thread':0,'op':'send','value':'1','call':1} | must be a whole number",
                "{'thread':0,'op':'send','value':99999999999999999999,'call':1} | within 64 bits",
                "{'thread':0,'op':'send','value':1,'call':1,'call':2} | twice",
                "{'thread':0,'op':'send','value':1,'call':1,'retrun':2} | no member 'retrun'",
                "{'thread':0,'op':'put','value':1,'call':1} | must be \"send\" or \"receive\"",
                "{'thread':0,'op':'send','value':1,'result':'empty','call':1,'return':2} | a send has no such result",
                "{'thread':0,'op':'send','value':1,'result':'ok','call':1} | a result, but no return",
                "{'thread':0,'op':'send','value':1,'call':1,'return':2} | a return, but no result",
                "{'thread':0,'op':'receive','value':1,'result':'empty','call':1,'return':2} | no meaning",
                "{'thread':0,'op':'send','call':1} | \"value\" is missing",
                "{'op':'send','value':1,'call':1} | \"thread\" is missing",
                "{'thread':0,'op':'send','value':1,'call':1} {} | JSON",
                "{'thread':0,'op':'send','value':1,'call':1 | JSON",
                "[] | JSON",
                " | JSON",
                "\u0000\u0001\u0002 | JSON",
            })
    void aBadLineOfJsonIsNamed(String line, String reason) throws IOException {
        String text = line == null ? "" : line.replace('\'', '"');
        String refusal = refusal("a.jsonl", GOOD + "\n" + text + "\n");
        assertTrue(refusal.startsWith(":2: ") && refusal.contains(reason), refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,enq,2,ok,9,3 | before it is called",
                "0,enq,2,ok,NaN,3 | call_ts must be a whole number",
                "0,enq,,ok,1,3 | needs its message",
                "0,deq,,,1,3 | a return, but no result",
                "0,deq,,ok,1,3 | a receive has no such result",
                "0,push,2,ok,1,3 | op must be enq or deq",
                "0,enq,2,ok,1 | 5 fields",
                "0,enq,2,ok,1,3,x,y | 8 fields",
                "x,enq,2,ok,1,3 | thread must be a whole number",
            })
    void aBadRowOfCsvIsNamed(String row, String reason) throws IOException {
        String refusal = refusal("a.csv", "thread,op,arg,result,call_ts,return_ts\n0,enq,1,ok,1,2\n" + row + "\n");
        assertTrue(refusal.startsWith(":3: ") && refusal.contains(reason), refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{:process 0 :type :ok :f :enqueue :value 1} | did not invoke",
                "{:process 0 :type :invoke :f :enqueue :value \"x\"} {:process 0 :type :ok :f :enqueue} | whole number",
                "{:process 0 :type :invoke :f :push :value 1} {:process 0 :type :ok :f :push} | must be :enqueue",
                "{:process 0 :type :invoke :f :drain} {:process 0 :type :info :f :drain} | any number of messages",
                "{:process 0 :type :invoke :f :dequeue} {:process 0 :type :invoke :f :dequeue} | before its last",
                "{:process 0 :type :invoke :f | ",
                "[1 2] | no map",
                "{} | no operation",
            })
    void aBadEventOfJepsenIsNamed(String events, String reason) throws IOException {
        String refusal = refusal("a.edn", events + "\n");
        assertTrue(refusal.contains(reason == null ? "" : reason), refusal);
    }

    @Test
    void anEmptyFileIsNoHistory() throws IOException {
        assertEquals(": it holds no operation", refusal("a.jsonl", ""));
        assertEquals(": it holds no operation", refusal("a.csv", "thread,op,arg,result,call_ts,return_ts\n"));
        assertEquals(": it holds no operation", refusal("a.edn", ""));
        assertEquals(": it holds no operation", refusal("a.fastlin", "# queue\n"));
    }

    @Test
    void aFileThatIsCutShortIsNoHistory() throws IOException {
        assertTrue(refusal("a.jsonl", GOOD + "\n" + GOOD).startsWith(":2: the last line is not ended"));
        assertTrue(refusal("a.csv", "0,enq,1,ok,1,2\n1,deq,,1,3,4").contains("the last line is not ended"));
        assertTrue(refusal("a.fastlin", "# queue\nenq 1 1 2\ndeq 1 3 4").contains("the last line is not ended"));
        byte[] zipped = zip((GOOD + "\n").repeat(1_000));
        assertTrue(
                refusal("a.jsonl.gz", Arrays.copyOf(zipped, zipped.length / 2)).contains("truncated"));
        assertTrue(refusal("b.jsonl.gz", GOOD + "\n").contains("not in gzip format"));
    }

    @Test
    void binaryIsNoText() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        for (HistoryFormat format : HistoryFormat.values()) {
            assertFalse(refusal("noise" + format.suffix(), noise).isEmpty());
        }
    }

    @Test
    void anEndlessLineTakesLittleMemory() throws IOException {
        for (HistoryFormat format : HistoryFormat.values()) {
            Path file = directory.resolve("endless" + format.suffix() + ".gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                byte[] ones = "1".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 1 << 10; i++) {
                    out.write(ones);
                }
            }
            BadInput bad = assertThrows(
                    BadInput.class, () -> new HistoryFile(file, format, Conventions.NONE, bytes -> {}).load());
            String message = String.valueOf(bad.getMessage());
            assertTrue(message.length() < 500, message);
            assertTrue(message.contains(file.getFileName() + ":1: "), message);
            assertTrue(message.contains("longer than ") || message.contains("maximum"), message);
        }
    }

    @Test
    void namesInAnyScriptAreNames() throws IOException {
        String line = "{\"thread\":\"\u6d88\u8cbb\u8005 \ud83d\ude00\",\"op\":\"send\",\"value\":-1,\"result\":\"ok\","
                + "\"call\":-5,\"return\":-2,\"channel\":\"\u4fe1\u9053\"}\n";
        Path file = Files.writeString(directory.resolve("a.jsonl"), line);
        HistoryFile history = new HistoryFile(file, HistoryFormat.JSON_LINES, Conventions.NONE, bytes -> {});
        Map<String, ColumnarRecording> channels = history.load();
        assertEquals(1, channels.size());
        assertEquals("\u6d88\u8cbb\u8005 \ud83d\ude00", history.threads().get(0));
    }

    @Test
    void aStreamMustBeSorted() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "0,enq,1,ok,10,20\n1,deq,,1,5,30\n");
        HistoryFile history = new HistoryFile(file, HistoryFormat.CSV, Conventions.NONE, bytes -> {});
        assertEquals(2, history.load().values().iterator().next().size());
        BadInput bad = assertThrows(
                BadInput.class, () -> history.stream("").forEach((thread, kind, value, called, returned) -> {}));
        assertTrue(String.valueOf(bad.getMessage()).contains(":2: it was called before the operation above it"));
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
