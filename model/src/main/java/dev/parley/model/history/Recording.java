package dev.parley.model.history;

/**
 * A history of any length: the operations that sent and received, one after the other in the order of their calls.
 * Whoever judges one may go through it more than once, and holds as much of it as it needs.
 */
public interface Recording {

    /** The return of an operation that never returned. */
    long NEVER = Long.MAX_VALUE;

    /** Tells every operation, by ascending instant of its call; each time the same ones. */
    void forEach(Sink sink);

    /** Whoever listens to a recording. */
    interface Sink {

        /**
         * One operation.
         *
         * @param thread who called; threads are numbered from 0, without gaps that matter
         * @param value the message; 0 where the kind has none
         * @param called instant of the call, in any unit; equal instants overlap
         * @param returned instant of the return, no earlier than the call, or {@link #NEVER}
         */
        void operation(int thread, Kind kind, long value, long called, long returned);
    }

    /** What was called, and how it was answered. */
    enum Kind {
        /** A send that was accepted. */
        ACCEPTED(true, true, true),
        /** A send that found no room; it changed nothing. */
        REFUSED(true, true, true),
        /** A send without an answer: it may or may not have had its effect, at any time since. */
        SENDING(true, true, false),
        /** A send that was still waiting when nothing could move any more; it has had no effect. */
        BLOCKED_SEND(true, true, false),
        /** A receive that got a message. */
        RECEIVED(false, true, true),
        /** A receive that found nothing; it changed nothing. */
        EMPTY(false, false, true),
        /** A receive without an answer: it may or may not have taken some message, at any time since. */
        RECEIVING(false, false, false),
        /** A receive that was still waiting when nothing could move any more; it has had no effect. */
        BLOCKED_RECEIVE(false, false, false);

        private final boolean sends;
        private final boolean valued;
        private final boolean answered;

        Kind(boolean sends, boolean valued, boolean answered) {
            this.sends = sends;
            this.valued = valued;
            this.answered = answered;
        }

        /** Whether it is a send, and not a receive. */
        public boolean sends() {
            return sends;
        }

        /** Whether it has a message. */
        public boolean isValued() {
            return valued;
        }

        /** Whether it has returned. */
        public boolean isAnswered() {
            return answered;
        }
    }
}
