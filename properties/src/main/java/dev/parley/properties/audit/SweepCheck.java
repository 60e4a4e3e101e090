package dev.parley.properties.audit;

/**
 * The steps of the {@link Sweep}. All are always taken; tests leave single ones out, to see that each is needed.
 */
enum SweepCheck {
    /** A message is received twice. */
    REPEATED,
    /** A message is received that nobody had sent. */
    INVENTED,
    /** A message is received after one that was sent later. */
    OVERTAKEN,
    /** A message that is never received is overtaken by one that is. */
    LEFT_BEHIND,
    /** Empty is answered while the channel certainly is not. */
    EMPTY,
    /** A send without an answer may never have happened. */
    PENDING_SENDS,
    /** Receives without an answer may have taken the messages that are left. */
    PENDING_RECEIVES,
    /** More messages are held than fit. */
    OVERFULL,
    /** Refused while there certainly is room. */
    REFUSED,
    /** A receiver waits although the channel holds a message, or a sender although there is room. */
    ASLEEP
}
