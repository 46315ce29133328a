package dev.flight.bindings.typescript;

import dev.flight.bindings.GeneratedFile;
import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.WitInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What makes sources a package: its description, its entry points and how it is built. */
final class PackageFiles {

    /** Names of the runtime that a package shows, unless a type of the contract has them. */
    private static final List<String> SHOWN_TYPES = List.of("Decoded", "Mistake", "ReadOptions");

    private final Project project;
    private final boolean hasPlatforms;

    PackageFiles(Project project, boolean hasPlatforms) {
        this.project = project;
        this.hasPlatforms = hasPlatforms;
    }

    List<GeneratedFile> files() {
        return List.of(
                new GeneratedFile("package.json", manifest()),
                new GeneratedFile("tsconfig.json", tsconfig()),
                new GeneratedFile("README.md", new Readme(project, hasPlatforms).text()),
                new GeneratedFile("src/index.ts", index()),
                new GeneratedFile("src/types.ts", everything("types")),
                new GeneratedFile("src/codecs.ts", codecs()));
    }

    private String manifest() {
        SourceWriter out = new SourceWriter().open("{");
        out.line("\"name\": \"" + project.npm().name() + "\",");
        out.line("\"version\": \"" + project.npm().version() + "\",");
        out.line("\"description\": \"The types of " + project.source().name() + ", and their JSON.\",");
        out.line("\"type\": \"module\",").line("\"sideEffects\": false,");
        out.open("\"exports\": {");
        entries().forEach(each -> entry(out, each, each.equals(last(entries()))));
        out.close("},");
        out.line("\"files\": [\"dist\"],").line("\"engines\": { \"node\": \">=18\" },");
        out.line("\"scripts\": { \"build\": \"tsc\", \"prepack\": \"tsc\" },");
        dependencies(out);
        return out.close("}").text();
    }

    private List<String> entries() {
        List<String> entries = new ArrayList<>(List.of(".", "./codecs"));
        if (project.isHome()) {
            entries.add("./wire");
        }
        if (hasPlatforms) {
            entries.add("./react");
        }
        return entries;
    }

    private static void entry(SourceWriter out, String entry, boolean isLast) {
        String module = switch (entry) {
            case "." -> "./dist/index";
            case "./codecs" -> "./dist/codecs";
            default -> "./dist" + entry.substring(1) + "/index";
        };
        out.line("\"" + entry + "\": { \"types\": \"" + module + ".d.ts\", \"default\": \"" + module + ".js\" }"
                + (isLast ? "" : ","));
    }

    private void dependencies(SourceWriter out) {
        List<String> needed = project.dependencies().stream()
                .map(each -> "\"" + each.name() + "\": \"^" + each.version() + "\"")
                .toList();
        if (!needed.isEmpty()) {
            out.line("\"dependencies\": { " + String.join(", ", needed) + " },");
        }
        if (hasPlatforms) {
            out.line("\"peerDependencies\": { \"react\": \">=18\" },");
            out.line("\"peerDependenciesMeta\": { \"react\": { \"optional\": true } },");
            out.line("\"devDependencies\": { \"@types/react\": \">=18\", \"typescript\": \">=5.9\" }");
        } else {
            out.line("\"devDependencies\": { \"typescript\": \">=5.9\" }");
        }
    }

    private static String tsconfig() {
        return """
                {
                  "compilerOptions": {
                    "target": "ES2022",
                    "lib": ["ES2022", "DOM"],
                    "module": "NodeNext",
                    "types": [],
                    "rootDir": "src",
                    "outDir": "dist",
                    "declaration": true,
                    "strict": true,
                    "exactOptionalPropertyTypes": true,
                    "noUncheckedIndexedAccess": true,
                    "noImplicitOverride": true,
                    "isolatedDeclarations": true,
                    "erasableSyntaxOnly": true,
                    "verbatimModuleSyntax": true
                  },
                  "include": ["src"]
                }
                """;
    }

    private String index() {
        Set<String> own = project.names().all(project.source());
        String wire = project.wire().replace("../", "./");
        SourceWriter out = new SourceWriter().line("export * from './types.js';");
        project.interfaces().forEach(each -> out.line("export * from './json/" + each + ".js';"));
        List<String> shown =
                SHOWN_TYPES.stream().filter(each -> !own.contains(each)).toList();
        out.line("export type { " + String.join(", ", shown) + " } from '" + wire + "';");
        String functions = (own.contains("EncodeError") ? "" : "EncodeError, ") + "formatSize, parseSize";
        out.line("export { " + functions + " } from '" + wire + "';");
        if (hasPlatforms) {
            out.line("export * from './platform/index.js';").line("export * from './react/root.js';");
        }
        return out.text();
    }

    private String everything(String folder) {
        SourceWriter out = new SourceWriter();
        project.interfaces().forEach(each -> out.line("export * from './" + folder + "/" + each + ".js';"));
        return project.interfaces().isEmpty() ? "export {};\n" : out.text();
    }

    /** The codecs, and a table of them by the names of WIT. */
    private String codecs() {
        SourceWriter out = new SourceWriter();
        project.interfaces()
                .forEach(each -> out.line("import * as " + alias(each) + " from './codecs/" + each + ".js';"));
        out.line("import type { Codec } from '" + project.wire().replace("../", "./") + "';")
                .gap();
        project.interfaces().forEach(each -> out.line("export * from './codecs/" + each + ".js';"));
        out.gap().line("/** Every codec by the name that WIT gives its type. */");
        out.open(
                "export const CODECS: ReadonlyMap<string, Codec<unknown>> = /* @__PURE__ */ new Map<string, Codec<unknown>>([");
        project.source().interfaces().forEach(each -> table(each, out));
        return out.close("]);").text();
    }

    private void table(WitInterface in, SourceWriter out) {
        in.types().stream()
                .filter(TypesModule::isMapped)
                .forEach(each -> out.line("['" + key(each) + "', " + alias(in.name()) + "."
                        + project.names().codec(each.id()) + "],"));
    }

    /** The name of a type; where two interfaces have one name, with the interface in front. */
    private String key(TypeDefinition type) {
        long count = project.source().interfaces().stream()
                .flatMap(each -> each.types().stream())
                .filter(each -> each.name().equals(type.name()))
                .count();
        return count == 1 ? type.name() : type.id().owner() + "/" + type.name();
    }

    private static String alias(String module) {
        return WireName.camel(module) + "Codecs";
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
