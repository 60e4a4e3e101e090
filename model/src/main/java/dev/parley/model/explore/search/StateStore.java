package dev.parley.model.explore.search;

import dev.parley.model.explore.machine.StatePacking;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The set of states that were reached, exactly: each as its bytes, one after the other in the order in which they were
 * found, with the state that it was found from. That order is the queue of a breadth-first search, too. A state is
 * known by its address, from 0 upwards. An open hash table finds them: beside each address, half of the hash, so that
 * most comparisons of bytes are spared.
 */
public final class StateStore {

    /** What {@link #add} answers when there was no room. */
    public static final long FULL = -2;

    /** The parent of those that nothing leads to. */
    public static final int NO_PARENT = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK_BITS = 22;
    private static final int CHUNK = 1 << CHUNK_BITS;
    /** A parent, then the number of bytes, in two. */
    private static final int HEADER = 6;
    /** Addresses are unsigned ints. */
    private static final long MOST_BYTES = 1L << 32;

    private static final long EMPTY = -1;
    private static final long ADDRESS = 0xFFFFFFFFL;

    private byte[][] chunks = new byte[16][];
    private long end;
    private long[] table = new long[1 << 16];
    private int count;
    private final long mostBytes;
    private final int mostStates;

    /** A store that takes no more memory, and no more states, than this. */
    public StateStore(long mostBytes, int mostStates) {
        this.mostBytes = mostBytes;
        this.mostStates = mostStates;
        Arrays.fill(table, EMPTY);
    }

    public int count() {
        return count;
    }

    /** Where the next state would be. */
    public long end() {
        return end;
    }

    /** The memory that is taken, in bytes. */
    public long bytes() {
        long chunksInUse = (end + CHUNK - 1) >>> CHUNK_BITS;
        return chunksInUse * CHUNK + 8L * table.length;
    }

    /** The state at an address. */
    public void unpack(long address, StatePacking packing, int[] state) {
        packing.unpack(chunk(address), offset(address), state);
    }

    /** The bytes that a state's address lies in. */
    private byte[] chunk(long address) {
        return chunks[(int) (address >>> CHUNK_BITS)];
    }

    /** Where in {@link #chunk} the bytes of a state begin. */
    private int offset(long address) {
        return (int) (address & (CHUNK - 1)) + HEADER;
    }

    /** The state that it was found from; {@link #NO_PARENT} if it is an initial one. */
    public long parent(long address) {
        int parent = (int) INTS.get(chunk(address), (int) (address & (CHUNK - 1)));
        return parent == NO_PARENT ? NO_PARENT : Integer.toUnsignedLong(parent);
    }

    /** The address of the state that was found after this one, or {@code limit} if there is none before that. */
    public long next(long address, long limit) {
        byte[] chunk = chunk(address);
        int at = (int) (address & (CHUNK - 1));
        return skip(address + HEADER + length(chunk, at), limit);
    }

    /**
     * A state is never cut in two: where the rest of a chunk is too short for its header, or marked, the next one
     * begins.
     */
    private long skip(long address, long limit) {
        int at = (int) (address & (CHUNK - 1));
        if (address >= limit || at == 0) {
            return address;
        }
        if (CHUNK - at < HEADER || length(chunk(address), at) == 0) {
            return Math.min((address | (CHUNK - 1)) + 1, limit);
        }
        return address;
    }

    private static int length(byte[] chunk, int at) {
        return (chunk[at + 4] & 0xFF) | ((chunk[at + 5] & 0xFF) << 8);
    }

    /** A hash of some bytes, all of whose bits count. */
    public static long hash(byte[] bytes, int from, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = from;
        int left = length;
        while (left >= Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        long rest = 0;
        while (left > 0) {
            rest = (rest << Byte.SIZE) | (bytes[at++] & 0xFF);
            left--;
        }
        return mix(hash ^ rest ^ 0x5851F42D4C957F2DL);
    }

    private static long mix(long value) {
        long product = value * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32) ^ Math.multiplyHigh(value, 0xD6E8FEB86659FD93L);
    }

    /** The addresses from an initial state to this one. */
    public List<Long> pathTo(long state) {
        Deque<Long> path = new ArrayDeque<>();
        for (long address = state; address != NO_PARENT; address = parent(address)) {
            path.addFirst(address);
        }
        return List.copyOf(path);
    }

    /** The address of a state, or -1 if it was never added. */
    public long find(byte[] bytes, int length) {
        long hash = hash(bytes, 0, length);
        long entry = table[slot(bytes, 0, length, hash)];
        return entry == EMPTY ? -1 : entry & ADDRESS;
    }

    /** Reads what {@link #add} will read first for a state with this hash: its slot, and the state that is there. */
    long lookAt(long hash) {
        long entry = table[home(hash, table.length)];
        if (entry >>> 32 != hash >>> 32) {
            return entry;
        }
        long address = entry & ADDRESS;
        return chunk(address)[(int) (address & (CHUNK - 1))];
    }

    /** The slot of the table in which a state is, or would be. */
    private int slot(byte[] bytes, int from, int length, long hash) {
        int mask = table.length - 1;
        int slot = home(hash, table.length);
        while (table[slot] != EMPTY) {
            long entry = table[slot];
            if (entry >>> 32 == hash >>> 32 && equals(entry & ADDRESS, bytes, from, length)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * Adds a state.
     *
     * @param hash the {@link #hash} of its bytes
     * @return its address if it is new, -1 if it was there, {@link #FULL} if there is no room for it
     */
    public long add(byte[] bytes, int from, int length, long hash, long parent) {
        int slot = slot(bytes, from, length, hash);
        if (table[slot] != EMPTY) {
            return -1;
        }
        if (count == mostStates || !hasSpaceFor(length)) {
            return FULL;
        }
        long address = append(bytes, from, length, parent);
        table[slot] = (hash & ~ADDRESS) | address;
        count++;
        if (count > table.length / 8 * 5) {
            grow();
        }
        return address;
    }

    private boolean equals(long address, byte[] bytes, int from, int length) {
        byte[] chunk = chunk(address);
        int at = (int) (address & (CHUNK - 1));
        return length(chunk, at) == length
                && Arrays.equals(chunk, at + HEADER, at + HEADER + length, bytes, from, from + length);
    }

    private boolean hasSpaceFor(int length) {
        if (length >= 1 << 16) {
            throw new IllegalArgumentException("a state takes " + length + " bytes: too large to be explored");
        }
        long tables = count + 1 > table.length / 8 * 5 ? 3L * 8 * table.length : 8L * table.length;
        return end + CHUNK + length + HEADER <= MOST_BYTES && bytes() + CHUNK + tables - 8L * table.length <= mostBytes;
    }

    private long append(byte[] bytes, int from, int length, long parent) {
        int at = (int) (end & (CHUNK - 1));
        if (at != 0 && CHUNK - at < HEADER + length) {
            // What is left of the chunk stays 0, and no state has a length of 0.
            end = (end | (CHUNK - 1)) + 1;
            at = 0;
        }
        if (at == 0) {
            int index = (int) (end >>> CHUNK_BITS);
            if (index == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * index);
            }
            chunks[index] = new byte[CHUNK];
        }
        long address = end;
        byte[] chunk = chunk(address);
        INTS.set(chunk, at, (int) parent);
        chunk[at + 4] = (byte) length;
        chunk[at + 5] = (byte) (length >>> Byte.SIZE);
        System.arraycopy(bytes, from, chunk, at + HEADER, length);
        end = address + HEADER + length;
        return address;
    }

    /**
     * Where a hash belongs: its first bits, which every entry keeps, so that no state is read again when the table
     * grows.
     */
    private static int home(long hash, int length) {
        return (int) (hash >>> Integer.numberOfLeadingZeros(length) >>> 33);
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        Arrays.fill(larger, EMPTY);
        int mask = larger.length - 1;
        for (long entry : table) {
            if (entry != EMPTY) {
                int slot = home(entry, larger.length);
                while (larger[slot] != EMPTY) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = entry;
            }
        }
        table = larger;
    }
}
