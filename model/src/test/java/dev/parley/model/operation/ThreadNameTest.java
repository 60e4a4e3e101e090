package dev.parley.model.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Threads are called alike wherever they are spoken of. */
final class ThreadNameTest {

    @Test
    void threadsOfAProgramHaveLettersWhileThereAreSome() {
        assertEquals("thread A", ThreadName.of(0));
        assertEquals("thread Z", ThreadName.of(25));
        assertEquals("thread 27", ThreadName.of(26));
        assertEquals("B", ThreadName.letter(1));
    }

    @Test
    void threadsOfASubjectKeepTheirNames() {
        assertEquals("its own thread worker", ThreadName.ofSubject("worker"));
    }

    @Test
    void threadsOfTheJvmSayWhoseTheyAre() {
        assertEquals("parley-0", ThreadName.inJvm(0));
        assertEquals("parley-own-29", ThreadName.ofSubjectInJvm(29));
        assertEquals("parley-recorded", ThreadName.inJvm("recorded"));
    }
}
