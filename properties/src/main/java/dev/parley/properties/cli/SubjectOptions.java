package dev.parley.properties.cli;

import dev.parley.properties.contract.ChannelContract;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A contract on a class path, as options. */
final class SubjectOptions {

    @Parameters(
            index = "0",
            paramLabel = "CLASS",
            description = "A class that extends ChannelContract and has a " + "constructor without parameters.")
    private String name = "";

    @Option(
            names = {"-cp", "--class-path"},
            paramLabel = "PATH",
            description = "Where the class and what it needs are: directories and jars, as for java.")
    private String classPath = "";

    /** The options that say the same. */
    String options() {
        return (classPath.isEmpty() ? "" : " -cp " + classPath) + " " + name;
    }

    ChannelContract open() {
        try {
            Class<?> type = Class.forName(name, true, loader());
            if (!ChannelContract.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(name + " does not extend " + ChannelContract.class.getName());
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ChannelContract) constructor.newInstance();
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "there is no class " + name + "; name it in full, and say where it is by --class-path", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(name + " cannot be made: its constructor threw " + e.getCause(), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalArgumentException(name + " cannot be made: " + e, e);
        }
    }

    private ClassLoader loader() {
        ClassLoader ours = SubjectOptions.class.getClassLoader();
        if (classPath.isEmpty()) {
            return ours;
        }
        List<URL> places = new ArrayList<>();
        for (String place : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(place);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("there is no " + path + ", which --class-path names");
            }
            try {
                places.add(path.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(path + ", which --class-path names, is no place for classes", e);
            }
        }
        return new URLClassLoader(places.toArray(URL[]::new), ours);
    }
}
