package dev.flight.bindings.java;

import dev.flight.bindings.Constraints;
import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.Generator;
import dev.flight.bindings.Shapes;
import dev.flight.bindings.Shapes.MapShape;
import dev.flight.profile.PlatformProfile;
import dev.flight.wit.Contract;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.WitType;
import dev.flight.wit.WitType.MapOf;
import dev.flight.wit.WitType.TupleOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes Java 17 that needs nothing but the JDK. It has no tables of the platforms: programs in Java have the profiles. */
public final class JavaGenerator implements Generator {

    private final JavaOptions options;

    public JavaGenerator(JavaOptions options) {
        this.options = options;
    }

    @Override
    public List<GeneratedFile> generate(Contract contract, List<PlatformProfile> profiles) {
        Shapes shapes = new Shapes(contract);
        JavaNames names = new JavaNames(shapes, options);
        Constraints constraints = new Constraints(shapes);
        List<GeneratedFile> files = new ArrayList<>(WireSources.write(options));
        arities(shapes)
                .mapToObj(arity -> TupleSource.write(arity, names.file(names.wire(TupleSource.name(arity)))))
                .forEach(files::add);
        files.add(packageInfo(options.wire(), "Strict JSON for the types of a contract."));
        names.packages().forEach((name, wit) -> {
            files.add(packageInfo(name, "Types of {@code " + wit + "}."));
            files.add(codecs(name, wit, names));
            names.typesOf(name).forEach(type -> files.addAll(type(type, shapes, names, constraints)));
        });
        return List.copyOf(files);
    }

    private static List<GeneratedFile> type(
            TypeDefinition type, Shapes shapes, JavaNames names, Constraints constraints) {
        List<GeneratedFile> files = new ArrayList<>();
        if (JavaNames.hasClass(type)) {
            JavaFile file = names.file(names.type(type.id()));
            files.add(new TypeSource(type, file, new JavaTypes(shapes, names, file), constraints).write());
        }
        JavaFile file = names.file(names.codec(type.id()));
        files.add(new CodecSource(type, file, new JavaTypes(shapes, names, file), constraints).write());
        return files;
    }

    /** How many items the tuples have that are not written as entries of maps. */
    private static IntStream arities(Shapes shapes) {
        return shapes.written().stream()
                .flatMap(Shapes::used)
                .flatMapToInt(type -> arities(type, shapes))
                .distinct()
                .sorted();
    }

    private static IntStream arities(WitType type, Shapes shapes) {
        Optional<MapShape> map = shapes.map(type);
        if (map.isPresent()) {
            return arities(map.get().value(), shapes);
        }
        IntStream own = type instanceof TupleOf tuple
                ? IntStream.of(tuple.elements().size())
                : type instanceof MapOf ? IntStream.of(2) : IntStream.empty();
        return IntStream.concat(own, Shapes.parts(type).flatMapToInt(part -> arities(part, shapes)));
    }

    private static GeneratedFile codecs(String packageName, PackageName wit, JavaNames names) {
        JavaFile file = names.file(JavaNames.codecs(packageName));
        String codec = file.use(names.wire("Codec")) + "<?>";
        String list = file.use("java.util.List");
        Stream<String> all = names.typesOf(packageName).stream()
                .map(type -> "            " + file.use(names.codec(type.id())) + ".CODEC");
        return file.add("/** The codecs of all types of {@code " + wit
                        + "}. */\npublic final class Codecs {\n\n    public"
                        + " static final " + list + "<" + codec + "> ALL = " + list + ".<" + codec + ">of(\n"
                        + all.collect(Collectors.joining(",\n")) + ");\n\n    private Codecs() {}\n}")
                .done();
    }

    private GeneratedFile packageInfo(String packageName, String sentence) {
        String marked = options.nullMarked() ? "@NullMarked\n" : "";
        String end = options.nullMarked() ? "\nimport org.jspecify.annotations.NullMarked;\n" : "";
        return new GeneratedFile(
                new ClassName(packageName, "package-info").path(),
                JavaFile.MARK + "\n/** " + sentence + " */\n" + marked + "package " + packageName + ";\n" + end);
    }
}
