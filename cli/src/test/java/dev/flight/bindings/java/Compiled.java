package dev.flight.bindings.java;

import dev.flight.bindings.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Generated sources, compiled with all warnings on. */
record Compiled(List<String> warnings, Path classes) {

    static Compiled of(List<GeneratedFile> files, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<JavaFileObject> sources = files.stream().map(Compiled::source).toList();
        // No processors: those of the tests' class path are none of its business.
        List<String> options = List.of(
                "-Xlint:all,-options", "-proc:none", "--release", "17", "-d", folder.toString(), "-classpath", "");
        compiler.getTask(null, null, told, options, null, sources).call();
        return new Compiled(told.getDiagnostics().stream().map(Object::toString).toList(), folder);
    }

    private static JavaFileObject source(GeneratedFile file) {
        return new SimpleJavaFileObject(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
    }

    /** What a type's codec makes of a text: what it writes again, or the pointers of all mistakes. */
    Object decoded(String codec, String json) {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url()}, null)) {
            Object instance = loader.loadClass(codec).getField("CODEC").get(null);
            Object read = instance.getClass().getMethod("decode", String.class).invoke(instance, json);
            List<?> mistakes = (List<?>) read.getClass().getMethod("mistakes").invoke(read);
            if (!mistakes.isEmpty()) {
                return mistakes.stream().map(Compiled::pointer).toList();
            }
            Object value = read.getClass().getMethod("orThrow").invoke(read);
            return text(instance, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object text(Object codec, Object value) throws ReflectiveOperationException {
        for (var method : codec.getClass().getMethods()) {
            if (method.getName().equals("text") && method.getParameterCount() == 1) {
                return method.invoke(codec, value);
            }
        }
        throw new IllegalStateException("no text");
    }

    private static String pointer(Object mistake) {
        try {
            return (String) mistake.getClass().getMethod("pointer").invoke(mistake);
        } catch (IllegalAccessException | NoSuchMethodException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private URL url() {
        try {
            return classes.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
