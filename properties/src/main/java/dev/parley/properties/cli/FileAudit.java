package dev.parley.properties.cli;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import dev.parley.properties.archive.Conventions;
import dev.parley.properties.archive.HistoryFile;
import dev.parley.properties.archive.HistoryFormat;
import dev.parley.properties.audit.Audit;
import dev.parley.properties.audit.AuditCounterexample;
import dev.parley.properties.audit.AuditResult;
import dev.parley.properties.audit.Expectation;
import dev.parley.properties.audit.MessageCounts;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.text.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One file, audited: reads it, judges each channel, prints what came of it, and writes the pages. */
final class FileAudit {

    /** A zipped file is so much longer, at most, than it looks. */
    private static final int ZIPPED = 10;

    private static final int PERCENT = 100;

    private final Path file;
    private final HistoryFormat format;
    private final Expectation expectation;
    private final String command;
    private final Path reports;
    private final PrintWriter out;
    private final ProgressDisplay progress;
    private final HistoryFile history;
    private final Stopwatch judging = Stopwatch.createUnstarted();

    FileAudit(
            Path file,
            HistoryFormat format,
            Conventions conventions,
            Expectation expectation,
            String command,
            Path reports,
            PrintWriter out) {
        this.file = file;
        this.format = format;
        this.expectation = expectation;
        this.command = command;
        this.reports = reports;
        this.out = out;
        this.progress = new ProgressDisplay(file);
        this.history = new HistoryFile(file, format, conventions, progress);
    }

    /** The exit code. */
    int run(boolean stream) throws IOException {
        if (stream && !history.canStream()) {
            throw new IllegalArgumentException(
                    file + ": a file of the format " + format + " cannot be read as a stream; leave --stream out");
        }
        Stopwatch whole = Stopwatch.createStarted();
        boolean streams = stream || (history.canStream() && !fitsIntoMemory());
        try (progress) {
            return streams ? streamed(whole) : loaded(whole);
        }
    }

    private boolean fitsIntoMemory() throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        long length = Files.size(file) * (HistoryFormat.isGzipped(file) ? ZIPPED : 1);
        return length < Runtime.getRuntime().maxMemory();
    }

    private int loaded(Stopwatch whole) throws IOException {
        ImmutableMap<String, ColumnarRecording> channels = ImmutableMap.copyOf(history.load());
        long reading = whole.elapsed(TimeUnit.MILLISECONDS);
        progress.close();
        int exit = Exit.CONFORMS;
        for (Map.Entry<String, ColumnarRecording> channel : channels.entrySet()) {
            MessageCounts.Counter counter = MessageCounts.counter();
            channel.getValue().forEach(counter);
            exit = Exit.worse(exit, judge(channel.getKey(), channel.getValue(), counter.account()));
        }
        out.printf(
                Locale.ROOT,
                "  %.1f s, of which reading %.1f s (%d %%) and judging %.1f s%n",
                seconds(whole),
                reading / 1e3,
                reading * PERCENT / Math.max(1, whole.elapsed(TimeUnit.MILLISECONDS)),
                seconds(judging));
        return exit;
    }

    private int streamed(Stopwatch whole) throws IOException {
        Map<String, MessageCounts.Counter> counters = new TreeMap<>();
        history.forEach(channel -> counters.computeIfAbsent(channel, name -> MessageCounts.counter()));
        int exit = Exit.CONFORMS;
        for (Map.Entry<String, MessageCounts.Counter> channel : counters.entrySet()) {
            exit = Exit.worse(
                    exit,
                    judge(
                            channel.getKey(),
                            history.stream(channel.getKey()),
                            channel.getValue().account()));
        }
        out.printf(Locale.ROOT, "  %.1f s, read as a stream, once for each pass%n", seconds(whole));
        return exit;
    }

    private int judge(String channel, Recording recording, MessageCounts account) throws IOException {
        String subject = file.getFileName() + (channel.isEmpty() ? "" : ", channel " + channel);
        judging.start();
        AuditResult result = Audit.of(expectation).judge(recording);
        judging.stop();
        progress.close();
        out.printf(Locale.ROOT, "%s: %,d operations, held to: %s%n", subject, result.operations(), expectation.words());
        out.println(words(account));
        switch (result) {
            case AuditResult.Conforms(long _, AuditResult.DecidedBy by) -> {
                out.println("  CONFORMS, by the judge '" + by.judge() + "', exact because " + by.exact());
                return Exit.CONFORMS;
            }
            case AuditResult.Inconclusive(long _, String reason) -> {
                out.println("  INCONCLUSIVE: " + reason);
                return Exit.INCONCLUSIVE;
            }
            case AuditResult.Violates violates -> {
                violates(subject, recording, violates);
                return Exit.VIOLATES;
            }
        }
    }

    private void violates(String subject, Recording recording, AuditResult.Violates violates) throws IOException {
        Counterexample counterexample =
                AuditCounterexample.of(subject, expectation, recording, history.threads(), violates, command);
        out.println("  VIOLATES " + violates.witness().rule().id() + ", by the judge '"
                + violates.by().judge() + "', exact because " + violates.by().exact());
        out.println();
        out.println(TextReport.render(counterexample));
        Files.createDirectories(reports);
        Path page = reports.resolve(subject.replaceAll("[^A-Za-z0-9.-]+", "-") + "-"
                + violates.witness().rule().id() + ".html");
        Files.writeString(page, HtmlReport.render(counterexample));
        out.println();
        out.println("Page: " + page.toAbsolutePath().normalize());
    }

    private static String words(MessageCounts account) {
        return String.format(
                Locale.ROOT,
                "  sent %,d (accepted %,d), received %,d, lost %,d, duplicated %,d, unexpected %,d, recovered %,d, "
                        + "reordered %,d%s",
                account.sent(),
                account.accepted(),
                account.received(),
                account.lost(),
                account.duplicated(),
                account.unexpected(),
                account.recovered(),
                account.reordered(),
                account.reordered() == 0
                        ? ""
                        : String.format(Locale.ROOT, " (by up to %,d messages)", account.farthest()));
    }

    private static double seconds(Stopwatch stopwatch) {
        return stopwatch.elapsed(TimeUnit.MILLISECONDS) / 1e3;
    }
}
