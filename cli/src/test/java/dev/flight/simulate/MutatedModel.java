package dev.flight.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The model with one of its sources changed: compiled in memory, and loaded beside the right one. */
final class MutatedModel extends ClassLoader {

    private static final List<String> OWN = List.of("dev.flight.sim.routing.", "dev.flight.simulate.");

    private final Map<String, ByteArrayOutputStream> compiled;

    private MutatedModel(Map<String, ByteArrayOutputStream> compiled) {
        super(MutatedModel.class.getClassLoader());
        this.compiled = compiled;
    }

    static MutatedModel of(Path file, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        JavaFileManager manager = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
                return new Compiled(name, classes.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
            }
        };
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        boolean compiles = compiler.getTask(null, manager, null, options, null, List.of(new Source(file, text)))
                .call();
        if (!compiles) {
            throw new IllegalArgumentException("the mistake does not compile: " + file);
        }
        return new MutatedModel(classes);
    }

    /** What a scenario expects of the right model and misses in this one. */
    @SuppressWarnings("unchecked")
    List<String> missed(Path scenario) throws ReflectiveOperationException {
        return (List<String>) loadClass(ScenarioVerdict.class.getName())
                .getMethod("missed", String.class, Integer.class)
                .invoke(null, scenario.toString(), null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        ByteArrayOutputStream own = compiled.get(name);
        if (own != null) {
            return own.toByteArray();
        }
        try (InputStream in = Objects.requireNonNull(
                getParent().getResourceAsStream(name.replace('.', '/') + ".class"), () -> "no class " + name)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Path file, String text) {
            super(URI.create("string:///dev/flight/sim/routing/" + file.getFileName()), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes;

        Compiled(String name, ByteArrayOutputStream bytes) {
            super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
