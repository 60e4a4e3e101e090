package dev.parley.properties.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file as text: unzipped if its name says so, decoded strictly, and its bytes counted for whoever shows progress. */
final class TextFile {

    private static final int BUFFER = 1 << 16;

    private TextFile() {}

    /** @param progress told how many more bytes of the file were read, now and then */
    static Reader open(Path file, LongConsumer progress) throws IOException {
        InputStream bytes = new Counted(Files.newInputStream(file), progress);
        try {
            InputStream plain = HistoryFormat.isGzipped(file)
                    ? new GZIPInputStream(new BufferedInputStream(bytes, BUFFER), BUFFER)
                    : new BufferedInputStream(bytes, BUFFER);
            return new InputStreamReader(
                    plain,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Why a file could not be read on. */
    static BadInput explain(Path file, long line, IOException e) {
        return new BadInput(
                file,
                line,
                switch (e) {
                    case EOFException _ -> "it is truncated: its gzip stream ends early";
                    case ZipException _ -> "it is not in gzip format, or damaged: " + e.getMessage();
                    case CharacterCodingException _ -> "it is no text in UTF-8";
                    case NoSuchFileException _ -> "there is no such file";
                    default -> String.valueOf(e.getMessage());
                });
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            progress.accept(Math.max(0, read));
            return read;
        }
    }
}
