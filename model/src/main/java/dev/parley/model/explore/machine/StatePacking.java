package dev.parley.model.explore.machine;

import java.util.List;

/**
 * A state as a short string of bytes, and back: each int in as many groups of seven bits as it needs, small numbers of
 * either sign in one byte; of a channel, only what it holds and what can change. Equal states, and no others, have
 * equal bytes.
 */
public final class StatePacking {

    private static final int MOST_BYTES = 5;

    private final int frames;
    private final CompiledChannel[] media;
    private final byte[] bytes;

    public StatePacking(StateLayout layout) {
        List<CompiledChannel> channels = layout.channels();
        this.media = channels.toArray(new CompiledChannel[0]);
        this.frames = media.length == 0 ? layout.length() : media[0].base();
        this.bytes = new byte[MOST_BYTES * layout.length()];
    }

    /** The bytes of the state that was packed last, up to the length that {@link #pack} answered. */
    public byte[] bytes() {
        return bytes;
    }

    /** Packs a state, and answers how many bytes it takes. */
    public int pack(int[] state) {
        byte[] out = bytes;
        int at = 0;
        for (int i = 0; i < frames; i++) {
            at = put(out, at, state[i]);
        }
        for (CompiledChannel medium : media) {
            at = put(out, at, medium.size(state));
            int end = medium.items() + medium.width() * medium.size(state);
            for (int i = medium.firstThatChanges(); i < end; i++) {
                at = put(out, at, state[i]);
            }
        }
        return at;
    }

    private static int put(byte[] out, int from, int value) {
        int at = from;
        int left = (value << 1) ^ (value >> 31);
        while ((left & ~0x7F) != 0) {
            out[at++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        out[at++] = (byte) left;
        return at;
    }

    /** Unpacks a state that begins at a place. */
    public void unpack(byte[] in, int from, int[] state) {
        int at = from;
        for (int i = 0; i < frames; i++) {
            at = get(in, at, state, i);
        }
        for (CompiledChannel medium : media) {
            at = get(in, at, state, medium.base());
            int end = medium.items() + medium.width() * medium.size(state);
            for (int i = medium.firstThatChanges(); i < end; i++) {
                at = get(in, at, state, i);
            }
        }
    }

    private static int get(byte[] in, int from, int[] state, int slot) {
        int at = from;
        int shift = 0;
        int value = 0;
        int next = in[at++];
        while (next < 0) {
            value |= (next & 0x7F) << shift;
            shift += 7;
            next = in[at++];
        }
        value |= next << shift;
        state[slot] = (value >>> 1) ^ -(value & 1);
        return at;
    }
}
