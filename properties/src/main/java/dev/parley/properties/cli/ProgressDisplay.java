package dev.parley.properties.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on the terminal while a long file is read; nothing where there is no terminal, or the file is short. */
final class ProgressDisplay implements LongConsumer, AutoCloseable {

    private static final long LONG = 32 << 20;
    private static final long MEGABYTE = 1 << 20;

    private final Path file;
    private Optional<ProgressBar> bar = Optional.empty();
    private boolean begun;

    ProgressDisplay(Path file) {
        this.file = file;
    }

    @Override
    public void accept(long bytes) {
        if (!begun) {
            begun = true;
            begin();
        }
        bar.ifPresent(each -> each.stepBy(bytes));
    }

    @SuppressWarnings("SystemConsoleNull") // it may be null where another provider of consoles is set
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private void begin() {
        if (!isTerminal()) {
            return;
        }
        try {
            long length = Files.size(file);
            if (length > LONG) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(String.valueOf(file.getFileName()))
                        .setInitialMax(length)
                        .setUnit(" MB", MEGABYTE)
                        .build());
            }
        } catch (IOException e) {
            // Whoever reads the file will say so.
            bar = Optional.empty();
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
