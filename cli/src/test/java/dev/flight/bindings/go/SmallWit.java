package dev.flight.bindings.go;

import dev.flight.diagnostic.Location;
import dev.flight.wit.Contract;
import dev.flight.wit.Docs;
import dev.flight.wit.Gate;
import dev.flight.wit.PackageName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitPackage;
import dev.flight.wit.WitType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads well-formed contracts of types alone, for tests of what is made of them. */
final class SmallWit {

    private static final Pattern TOKEN = Pattern.compile("///[^\\n]*|[%]?[A-Za-z0-9.-]+|[{}<>,:;=()/@_]");
    private static final Location HERE = Location.head("small.wit");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, TypeId> names = new HashMap<>();
    private final List<WitPackage> packages = new ArrayList<>();
    private int at;
    private PackageName in = new PackageName(List.of("a"), List.of("b"), null);
    private String owner = "";

    static Contract read(String... texts) {
        SmallWit reader = new SmallWit();
        for (String text : texts) {
            reader.packages.add(reader.file(text));
        }
        return new Contract(reader.packages);
    }

    private WitPackage file(String text) {
        tokens.clear();
        at = 0;
        Matcher matcher = TOKEN.matcher(text.replaceAll("(?m)(?<!/)//(?!/).*$", ""));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        Docs docs = docs();
        expect("package");
        String namespace = next();
        expect(":");
        String name = next();
        String version = accept("@") ? next() : null;
        in = new PackageName(List.of(namespace), List.of(name), version);
        boolean nested = accept("{");
        if (!nested) {
            expect(";");
        }
        List<WitInterface> interfaces = new ArrayList<>();
        while (at < tokens.size() && !tokens.get(at).equals("}")) {
            interfaces.add(anInterface());
        }
        return new WitPackage(in, docs, interfaces, List.of(), false);
    }

    private WitInterface anInterface() {
        Docs docs = docs();
        expect("interface");
        owner = next();
        expect("{");
        names.clear();
        int start = at;
        collect();
        at = start;
        List<TypeDefinition> types = new ArrayList<>();
        while (!accept("}")) {
            Docs own = docs();
            String kind = next();
            if (kind.equals("use")) {
                while (!next().equals(";")) {}
                continue;
            }
            String name = next().replace("%", "");
            types.add(new TypeDefinition(new TypeId(in, owner, name), own, Gate.NONE, body(kind), HERE));
        }
        return new WitInterface(owner, docs, Gate.NONE, List.of(), types, List.of(), HERE);
    }

    /** All names of the interface, as types may stand before what they use. */
    private void collect() {
        int depth = 1;
        while (depth > 0) {
            String token = next();
            depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
            if (depth == 1 && List.of("record", "enum", "variant", "flags", "type").contains(token)) {
                String name = tokens.get(at).replace("%", "");
                names.put(name, new TypeId(in, owner, name));
            } else if (depth == 1 && token.equals("use")) {
                while (!next().equals("{")) {}
                while (!tokens.get(at - 1).equals("}")) {
                    String name = next();
                    packages.stream()
                            .flatMap(each -> each.interfaces().stream())
                            .flatMap(each -> each.types().stream())
                            .filter(type -> type.name().equals(name))
                            .forEach(type -> names.put(name, type.id()));
                }
            }
        }
    }

    private TypeDefinition.Body body(String kind) {
        if (kind.equals("type")) {
            expect("=");
            WitType target = type();
            expect(";");
            return new TypeDefinition.AliasBody(target);
        }
        expect("{");
        List<TypeDefinition.Field> fields = new ArrayList<>();
        List<TypeDefinition.Case> cases = new ArrayList<>();
        List<TypeDefinition.Name> plain = new ArrayList<>();
        while (!accept("}")) {
            Docs docs = docs();
            String name = next().replace("%", "");
            WitType type = accept(":") ? type() : null;
            if (accept("(")) {
                type = type();
                expect(")");
            }
            if (kind.equals("record")) {
                fields.add(new TypeDefinition.Field(name, java.util.Objects.requireNonNull(type), docs, Gate.NONE, HERE));
            }
            cases.add(new TypeDefinition.Case(name, type, docs, Gate.NONE, HERE));
            plain.add(new TypeDefinition.Name(name, docs, Gate.NONE, HERE));
            accept(",");
        }
        return switch (kind) {
            case "record" -> new TypeDefinition.RecordBody(fields);
            case "variant" -> new TypeDefinition.VariantBody(cases);
            case "enum" -> new TypeDefinition.EnumBody(plain);
            default -> new TypeDefinition.FlagsBody(plain);
        };
    }

    private WitType type() {
        String name = next();
        if (names.containsKey(name.replace("%", ""))) {
            return new WitType.Reference(names.get(name.replace("%", "")));
        }
        return switch (name) {
            case "option" -> new WitType.OptionOf(arguments().get(0));
            case "list" -> list();
            case "tuple" -> new WitType.TupleOf(arguments());
            case "map" -> {
                List<WitType> both = arguments();
                yield new WitType.MapOf(both.get(0), both.get(1));
            }
            case "result" -> result();
            default -> WitType.Primitive.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }

    private List<WitType> arguments() {
        expect("<");
        List<WitType> types = new ArrayList<>();
        do {
            types.add(type());
        } while (accept(","));
        expect(">");
        return types;
    }

    private WitType list() {
        expect("<");
        WitType element = type();
        Long length = accept(",") ? Long.valueOf(next()) : null;
        expect(">");
        return new WitType.ListOf(element, length);
    }

    private WitType result() {
        if (!accept("<")) {
            return new WitType.ResultOf(null, null);
        }
        @Nullable WitType ok = accept("_") ? null : type();
        @Nullable WitType error = accept(",") ? type() : null;
        expect(">");
        return new WitType.ResultOf(ok, error);
    }

    private Docs docs() {
        List<String> lines = new ArrayList<>();
        while (at < tokens.size() && tokens.get(at).startsWith("///")) {
            lines.add(next().substring(3).replaceFirst("^ ", ""));
        }
        return new Docs(String.join("\n", lines));
    }

    private String next() {
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        boolean found = at < tokens.size() && tokens.get(at).equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String token) {
        String found = next();
        if (!found.equals(token)) {
            throw new IllegalArgumentException(token + " is due, found " + found);
        }
    }
}
