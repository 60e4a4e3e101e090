package dev.parley.properties.contract;

import dev.parley.properties.interleave.Attachment;
import dev.parley.properties.settings.BadSetting;
import dev.parley.properties.settings.Settings;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Attaches before JUnit loads any test, so that all classes under test can be put under control, unless the system
 * property {@code parley.attach} is {@code lazily}: then the first check attaches.
 */
public final class EarlyAttachment implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isAskedFor()) {
            Attachment.ensure();
        }
    }

    /** Settings that are not understood are no reason to keep other tests from running: each check will say so. */
    private static boolean isAskedFor() {
        try {
            return !Settings.ofThisJvm().attachesLazily();
        } catch (BadSetting e) {
            return false;
        }
    }
}
