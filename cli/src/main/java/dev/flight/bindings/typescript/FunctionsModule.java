package dev.flight.bindings.typescript;

import dev.flight.wit.TypeDefinition;
import dev.flight.wit.WitInterface;
import java.util.List;

/** What programs do with the types of an interface: guards, and JSON. */
final class FunctionsModule {

    private final Project project;
    private final WitInterface source;
    private final CaseGuards guards;
    private final SourceWriter out = new SourceWriter();

    private FunctionsModule(Project project, WitInterface source) {
        this.project = project;
        this.source = source;
        this.guards = new CaseGuards(project, source);
    }

    static String of(Project project, WitInterface source) {
        return new FunctionsModule(project, source).write();
    }

    private String write() {
        out.line("import type * as types from '../types.js';");
        out.line("import * as codecs from '../codecs/" + source.name() + ".js';");
        out.line("import * as wire from '" + project.wire() + "';");
        source.types().stream().filter(TypesModule::isMapped).forEach(this::functions);
        guards.byName().forEach(this::caseGuard);
        return out.text();
    }

    private void functions(TypeDefinition type) {
        String name = project.names().type(type.id());
        String codec = "codecs." + project.names().codec(type.id());
        guards.calledAs(name).ifPresentOrElse(guard -> sharedGuard(name, codec, guard), () -> guard(name, codec));
        function(
                "Reads a {@link types." + name + "} from JSON.",
                "parse" + name + "(text: string | Uint8Array, options?: wire.ReadOptions): wire.Decoded<types." + name
                        + ">",
                "wire.parse(" + codec + ", text, options)");
        function(
                "Reads a {@link types." + name + "} from a value, as `JSON.parse` gives it.",
                "decode" + name + "(value: unknown, options?: wire.ReadOptions): wire.Decoded<types." + name + ">",
                "wire.decode(" + codec + ", value, options)");
        function(
                "The JSON of a {@link types." + name
                        + "}. Throws an {@link wire.EncodeError} for a value that has none.",
                "encode" + name + "(value: types." + name + "): string",
                "wire.encode(" + codec + ", value)");
        function(
                "What is wrong with a {@link types." + name + "}: its shape, then the constraints of the contract.",
                "check" + name + "(value: types." + name + "): readonly wire.Mistake[]",
                "wire.check(" + codec + ", value)");
    }

    private void guard(String name, String codec) {
        function(
                "Whether a value is a {@link types." + name + "} as it stands.",
                "is" + name + "(value: unknown): value is types." + name,
                "wire.is(" + codec + ", value)");
    }

    /** A record and a case of a variant may want the same name for their guards: a value is never both. */
    private void sharedGuard(String name, String codec, CaseGuards.Guard guard) {
        String variant = "types." + project.names().type(guard.variant().id());
        String of = guard.of().name();
        out.gap();
        out.comment(List.of("Whether a {@link " + variant + "} is `" + of + "`, or any other value is a {@link types."
                + name + "} as it stands."));
        out.line("export function is" + name + "(value: " + variant + "): value is " + caseType(guard) + ";");
        out.line("export function is" + name + "(value: unknown): value is types." + name + ";");
        out.open("export function is" + name + "(value: unknown): boolean {");
        out.line("return wire.isCase(value, '" + of + "') || wire.is(" + codec + ", value);");
        out.close("}");
    }

    private void caseGuard(String name, CaseGuards.Guard guard) {
        boolean isShared = source.types().stream()
                .anyMatch(each -> project.names().type(each.id()).equals(name));
        if (!isShared) {
            String variant = "types." + project.names().type(guard.variant().id());
            function(
                    "Whether a {@link " + variant + "} is `" + guard.of().name() + "`.",
                    "is" + name + "(value: " + variant + "): value is " + caseType(guard),
                    "wire.isCase(value, '" + guard.of().name() + "')");
        }
    }

    private String caseType(CaseGuards.Guard guard) {
        return "types."
                + project.names().caseOf(guard.variant().id(), guard.of().name());
    }

    private void function(String docs, String signature, String result) {
        out.gap().comment(List.of(docs));
        out.open("export function " + signature + " {")
                .line("return " + result + ";")
                .close("}");
    }
}
