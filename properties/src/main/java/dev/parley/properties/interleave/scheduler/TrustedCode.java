package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.weave.Sites;

/** Which code is trusted: what it does is a part of a larger step, and nobody is preempted in the middle of it. */
final class TrustedCode {

    private boolean jdk;

    /** From now on, what the JDK does between two of its calls is one step. */
    void trustTheJdk() {
        jdk = true;
    }

    boolean contains(int site) {
        return jdk && Sites.isInJdk(site);
    }
}
