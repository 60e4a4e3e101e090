package dev.parley.properties.interleave.strategy;

import java.util.List;

/**
 * The races of one run: pairs of conflicting steps of two threads, with nothing between them that comes after the one
 * and before the other, so that they could have happened the other way round.
 */
final class Races {

    private final List<Event> events;
    private final int fresh;

    /** Takes the numbers of two racing steps, and who could begin a run in which they happen the other way round. */
    @FunctionalInterface
    interface Visitor {
        void race(int first, int second, int initials);
    }

    /** @param fresh races whose second step is before that number have been seen in an earlier run */
    Races(List<Event> events, int fresh) {
        this.events = events;
        this.fresh = fresh;
    }

    void forEach(Visitor visitor) {
        for (int number = 0; number < events.size(); number++) {
            Event event = events.get(number);
            joinCauses(number, event);
            for (int earlier = number - 1; earlier >= 0; earlier--) {
                Event other = events.get(earlier);
                if (!event.follows(earlier, other.thread) && event.conflictsWith(other)) {
                    event.joins(other);
                    // Whether time passes is tried wherever it can.
                    if (number >= fresh && event.thread != Schedule.CLOCK) {
                        visitor.race(earlier, number, initials(earlier, number));
                    }
                }
            }
            event.isNumber(number);
        }
    }

    private void joinCauses(int number, Event event) {
        if (event.cause >= 0) {
            event.joins(events.get(event.cause));
        }
        boolean previousFound = false;
        for (int earlier = number - 1; earlier >= 0 && !(previousFound && event.afterAll == 0); earlier--) {
            Event other = events.get(earlier);
            if (other.thread == event.thread && !previousFound) {
                previousFound = true;
                event.joins(other);
            } else if (earlier < event.afterAll && !event.follows(earlier, other.thread)) {
                event.joins(other);
            }
        }
    }

    /**
     * Of the steps after the first one that do not come after it, and the second one: the threads whose step none of
     * the others must come before.
     */
    private int initials(int first, int second) {
        int firstThread = events.get(first).thread;
        int initials = 0;
        int seen = 0;
        for (int i = first + 1; i <= second; i++) {
            Event event = events.get(i);
            boolean belongs = i == second || !event.follows(first, firstThread);
            if (belongs && (seen & 1 << event.thread) == 0) {
                seen |= 1 << event.thread;
                if (isInitial(first, i, firstThread, event)) {
                    initials |= 1 << event.thread;
                }
            }
        }
        return initials;
    }

    private boolean isInitial(int first, int number, int firstThread, Event event) {
        for (int i = first + 1; i < number; i++) {
            Event other = events.get(i);
            if (!other.follows(first, firstThread) && event.follows(i, other.thread)) {
                return false;
            }
        }
        return true;
    }
}
