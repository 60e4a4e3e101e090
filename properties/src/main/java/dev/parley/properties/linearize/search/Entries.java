package dev.parley.properties.linearize.search;

/** What a {@link Search} has to put in order, read from one history under one waiver. */
public final class Entries {

    /** How many fit into a mask. */
    public static final int MOST = Long.SIZE;

    private final Entry[] all;
    private final long goal;
    private final int[] received;
    private final boolean tooMany;

    /**
     * @param goal the entries that must get their place
     * @param received every message that some call is known to have received; empty where nobody asks
     * @param tooMany whether there were more than {@link #MOST}, so that these are not all
     */
    Entries(Entry[] all, long goal, int[] received, boolean tooMany) {
        this.all = all;
        this.goal = goal;
        this.received = received;
        this.tooMany = tooMany;
    }

    /** Not to be written to; the index of an entry is its place in the masks. */
    public Entry[] all() {
        return all;
    }

    long goal() {
        return goal;
    }

    public boolean tooMany() {
        return tooMany;
    }

    boolean isReceived(int message) {
        for (int each : received) {
            if (each == message) {
                return true;
            }
        }
        return false;
    }
}
