package dev.flight;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** How long sources are: no file over 400 lines, no method over 70. */
final class SourceLengths {

    private static final int MOST_IN_FILE = 400;
    private static final int MOST_IN_METHOD = 70;

    private SourceLengths() {}

    /** What is too long in the sources below a folder. */
    static List<String> mistakes(Path folder) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(source(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no sources below " + folder);
        }
        return mistakes(sources);
    }

    static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    static List<String> mistakes(List<JavaFileObject> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> mistakes = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            String file = unit.getSourceFile().getName();
            long lines =
                    unit.getSourceFile().getCharContent(true).toString().lines().count();
            if (lines > MOST_IN_FILE) {
                mistakes.add(file + " has " + lines + " lines");
            }
            new MethodScanner(unit, positions, mistakes).scan(unit, null);
        }
        return mistakes;
    }

    /** Notes the methods that are too long. */
    private static final class MethodScanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> mistakes;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<String> mistakes) {
            this.unit = unit;
            this.positions = positions;
            this.mistakes = mistakes;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, method));
            long last = map.getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > MOST_IN_METHOD) {
                mistakes.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName() + " has "
                        + (last - first + 1) + " lines");
            }
            return super.visitMethod(method, null);
        }
    }
}
