package dev.flight.bindings.typescript;

import dev.flight.bindings.WireName;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitInterface;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the types of an interface are read, checked and written: a constant for each. */
final class CodecsModule {

    private final Project project;
    private final WitInterface source;
    private final Imports imports = new Imports(Set.of());
    private final CodecText text;
    private final SourceWriter out = new SourceWriter();

    private CodecsModule(Project project, WitInterface source) {
        this.project = project;
        this.source = source;
        this.text = new CodecText(project.shapes().table(), this::reference);
    }

    static String of(Project project, WitInterface source) {
        return new CodecsModule(project, source).write();
    }

    private String write() {
        imports.namespace(project.wire(), "wire");
        Set<TypeDefinition> ordered = new LinkedHashSet<>();
        source.types().stream().filter(TypesModule::isMapped).forEach(each -> order(each, ordered));
        ordered.forEach(this::define);
        SourceWriter whole = new SourceWriter();
        whole.line("import type * as types from '../types.js';");
        imports.write(whole);
        return whole.text() + out.text().stripTrailing() + "\n";
    }

    /** A constant stands behind those it is made of. WIT has no type that holds itself. */
    private void order(TypeDefinition type, Set<TypeDefinition> ordered) {
        if (!ordered.contains(type)) {
            Uses.of(type)
                    .filter(this::isHere)
                    .map(id -> project.shapes().definition(id))
                    .forEach(each -> order(each, ordered));
            ordered.add(type);
        }
    }

    private boolean isHere(TypeId id) {
        return project.isOwn(id) && id.owner().equals(source.name());
    }

    private String reference(TypeId id) {
        String codec = project.names().codec(id);
        if (isHere(id)) {
            return codec;
        }
        String module = project.isOwn(id)
                ? "./" + id.owner() + ".js"
                : project.npm(id.in()).name() + "/codecs";
        return imports.namespace(module, project.codecsAlias(id)) + "." + codec;
    }

    private void define(TypeDefinition type) {
        String name = "types." + project.names().type(type.id());
        String start = "export const " + project.names().codec(type.id()) + ": wire.Codec<" + name + "> = ";
        if (type.body() instanceof RecordBody body) {
            record(start + "/* @__PURE__ */ wire.record<" + name + ">(", type, body);
        } else if (type.body() instanceof VariantBody body) {
            variant(start + "/* @__PURE__ */ wire.variant<" + name + ">(", body);
        } else if (type.body() instanceof EnumBody body) {
            names(start + "/* @__PURE__ */ wire.enumeration([", body.cases());
        } else if (type.body() instanceof FlagsBody body) {
            names(start + "/* @__PURE__ */ wire.flags([", body.flags());
        } else if (type.body() instanceof AliasBody body) {
            String codec = text.of(body.target());
            out.line(start + (codec.endsWith(")") ? "/* @__PURE__ */ " : "") + codec + ";");
        }
        out.gap();
    }

    private void record(String start, TypeDefinition type, RecordBody body) {
        List<String> constraints = new FieldConstraints(project.shapes()).of(type);
        out.open(start + "{");
        body.fields().forEach(each -> out.line(WireName.camel(each.name()) + ": " + text.of(each.type()) + ","));
        if (constraints.isEmpty()) {
            out.close("});");
        } else {
            out.close("}, [" + String.join(", ", constraints) + "]);");
        }
    }

    private void variant(String start, VariantBody body) {
        out.open(start + "{");
        body.cases().forEach(each -> out.line("'" + each.name() + "': " + payload(each) + ","));
        out.close("});");
    }

    private String payload(Case each) {
        return each.payload() == null ? "null" : text.of(each.payload());
    }

    private void names(String start, List<TypeDefinition.Name> names) {
        out.list(start, names.stream().map(each -> "'" + each.name() + "'").toList(), "]);");
    }
}
