package dev.parley.properties.contract;

import dev.parley.properties.interleave.Attachment;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Attaches before JUnit loads any test, so that all classes under test can be put under control, unless the system
 * property {@code parley.attach} is {@code lazily}: then the first check attaches.
 */
public final class EarlyAttachment implements LauncherSessionListener {

    private static final String PROPERTY = "parley.attach";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!System.getProperty(PROPERTY, "").equals("lazily")) {
            Attachment.ensure();
        }
    }
}
