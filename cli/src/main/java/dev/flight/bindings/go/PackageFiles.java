package dev.flight.bindings.go;

import dev.flight.bindings.GeneratedFile;
import dev.flight.profile.PlatformProfile;
import dev.flight.wit.Gate;
import dev.flight.wit.WitInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of one package. */
final class PackageFiles {

    private final Layout layout;
    private final GoPackage own;
    private final List<GoType> types;

    PackageFiles(Layout layout, GoPackage own) {
        this.layout = layout;
        this.own = own;
        this.types = layout.types(own);
    }

    List<GeneratedFile> files(List<PlatformProfile> profiles) {
        GoFile declared = new GoFile(own.name(), List.of());
        GoFile codecs = new GoFile(own.name(), List.of());
        GoFile functions = new GoFile(own.name(), List.of());
        functions.imports(layout.wire());
        codecs.imports(layout.wire());
        for (Declaration each : declarations()) {
            each.type(declared);
            each.codec(codecs);
            each.functions(functions);
        }
        types.stream().filter(layout::isShared).forEach(type -> share(type, codecs));
        List<GeneratedFile> files = new ArrayList<>(List.of(
                CommonFile.of(layout, own, declared.body().toString(), docs()).at(own.name() + "/package.go"),
                declared.at(own.name() + "/types.go"),
                codecs.at(own.name() + "/codecs.go"),
                functions.at(own.name() + "/functions.go")));
        files.addAll(new Extras(layout, own, declared.body().toString()).files(profiles));
        return files;
    }

    /** All of them before any is written: each name is given in the order of the contract. */
    private List<Declaration> declarations() {
        return types.stream().map(type -> Declaration.of(type, layout)).toList();
    }

    private static void share(GoType type, GoFile file) {
        file.body()
                .blank()
                .comment(List.of(type.codecFunction() + " is for the packages generated beside this one."))
                .open("func " + type.codecFunction() + "() wire.Codec[" + type.name() + "] {")
                .line("return " + type.codec())
                .close("}");
    }

    private List<String> docs() {
        List<String> lines = new ArrayList<>(List.of("Package " + own.name() + " has the types of "
                + own.source().name() + " and reads and writes their JSON."));
        Stream.concat(
                        Stream.of(own.source().docs()),
                        own.source().interfaces().stream().map(WitInterface::docs))
                .filter(docs -> !docs.isEmpty())
                .forEach(docs -> {
                    lines.add("");
                    lines.addAll(GoDoc.plain(docs, Gate.NONE));
                });
        lines.addAll(
                List.of(
                        "",
                        "Encode writes the same bytes as the bindings of every other language. encoding/json may be used too, also for",
                        "structs that have these types in them: what it reads is held against the same rules, and what it writes means",
                        "the same, but it escapes <, > and & unless its Encoder is told SetEscapeHTML(false). A struct that embeds one",
                        "of these types takes over its MarshalJSON, and with it loses its own fields: give the type a name as a field."));
        return lines;
    }
}
