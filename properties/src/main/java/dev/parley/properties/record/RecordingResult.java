package dev.parley.properties.record;

import dev.parley.model.history.ColumnarRecording;
import java.util.Optional;

/**
 * What a {@link Recorder} has recorded.
 *
 * @param threads how many used the channel, without the one that received what was left
 * @param obstacle what kept the recording from being whole, if something did
 */
public record RecordingResult(ColumnarRecording recording, int threads, Optional<String> obstacle) {}
