package dev.flight.bindings.typescript;

import dev.flight.bindings.WireName;
import dev.flight.wit.Gate;
import dev.flight.wit.TypeDefinition;
import dev.flight.wit.TypeDefinition.AliasBody;
import dev.flight.wit.TypeDefinition.Case;
import dev.flight.wit.TypeDefinition.EnumBody;
import dev.flight.wit.TypeDefinition.Field;
import dev.flight.wit.TypeDefinition.FlagsBody;
import dev.flight.wit.TypeDefinition.Name;
import dev.flight.wit.TypeDefinition.RecordBody;
import dev.flight.wit.TypeDefinition.ResourceBody;
import dev.flight.wit.TypeDefinition.VariantBody;
import dev.flight.wit.TypeId;
import dev.flight.wit.WitInterface;
import dev.flight.wit.WitType.OptionOf;
import java.util.List;

/** The types of an interface, and the values of its enums. */
final class TypesModule {

    private final Project project;
    private final WitInterface source;
    private final Imports imports;
    private final TypeText text;
    private final SourceWriter out = new SourceWriter();

    private TypesModule(Project project, WitInterface source) {
        this.project = project;
        this.source = source;
        this.imports = new Imports(project.names().all(project.source()));
        this.text = new TypeText(project.shapes().table(), this::reference);
    }

    static String of(Project project, WitInterface source) {
        return new TypesModule(project, source).write();
    }

    /** Whether a type has values: a resource has none. */
    static boolean isMapped(TypeDefinition type) {
        return !(type.body() instanceof ResourceBody);
    }

    private String write() {
        source.types().stream().filter(TypesModule::isMapped).forEach(this::define);
        SourceWriter whole = new SourceWriter();
        if (!source.docs().isEmpty()) {
            whole.docs(source.docs(), Gate.NONE, "@packageDocumentation").gap();
        }
        imports.write(whole);
        return whole.text() + out.text().stripTrailing() + "\n";
    }

    private String reference(TypeId id) {
        String name = project.names().type(id);
        if (!project.isOwn(id)) {
            return imports.type(
                    project.npm(id.in()).name(), name, WireName.pascal(id.in().simple()) + name);
        }
        return id.owner().equals(source.name()) ? name : imports.type("./" + id.owner() + ".js", name);
    }

    private void define(TypeDefinition type) {
        String name = project.names().type(type.id());
        if (type.body() instanceof RecordBody body) {
            record(type, name, body);
        } else if (type.body() instanceof VariantBody body) {
            variant(type, name, body);
        } else if (type.body() instanceof EnumBody body) {
            enumeration(type, name, body.cases());
        } else if (type.body() instanceof FlagsBody body) {
            flags(type, name, body);
        } else if (type.body() instanceof AliasBody body) {
            out.docs(type.docs(), type.gate()).line("export type " + name + " = " + text.of(body.target()) + ";");
        }
        out.gap();
    }

    private void record(TypeDefinition type, String name, RecordBody body) {
        out.docs(type.docs(), type.gate());
        if (body.fields().isEmpty()) {
            // An empty interface would be anything at all.
            out.line("export type " + name + " = { readonly [key: string]: never };");
            return;
        }
        out.open("export interface " + name + " {");
        body.fields().forEach(this::field);
        out.close("}");
    }

    private void field(Field field) {
        out.docs(field.docs(), field.gate());
        boolean isOption = project.shapes().target(field.type()) instanceof OptionOf;
        out.line("readonly " + WireName.camel(field.name()) + (isOption ? "?: " : ": ") + text.present(field.type())
                + (isOption ? " | undefined" : "") + ";");
    }

    private void variant(TypeDefinition type, String name, VariantBody body) {
        List<String> cases = body.cases().stream()
                .map(each -> project.names().caseOf(type.id(), each.name()))
                .toList();
        out.docs(type.docs(), type.gate());
        out.open("export type " + name + " =");
        cases.forEach(each -> out.line("| " + each + (each.equals(cases.get(cases.size() - 1)) ? ";" : "")));
        out.close("");
        body.cases().forEach(each -> variantCase(type.id(), each));
    }

    private void variantCase(TypeId variant, Case each) {
        out.docs(each.docs(), each.gate());
        out.open("export interface " + project.names().caseOf(variant, each.name()) + " {");
        out.line("readonly type: '" + each.name() + "';");
        if (each.payload() != null) {
            boolean isOption = project.shapes().target(each.payload()) instanceof OptionOf;
            out.line("readonly data" + (isOption ? "?: " : ": ") + text.present(each.payload())
                    + (isOption ? " | undefined" : "") + ";");
        }
        out.close("}").gap();
    }

    private void flags(TypeDefinition type, String name, FlagsBody body) {
        String flag = project.names().flag(type.id());
        out.docs(type.docs(), type.gate())
                .line("export type " + name + " = readonly " + flag + "[];")
                .gap();
        enumeration(type, flag, body.flags());
    }

    private void enumeration(TypeDefinition type, String name, List<Name> cases) {
        out.docs(type.docs(), type.gate()).open("export const " + name + " = {");
        cases.forEach(each ->
                out.docs(each.docs(), each.gate()).line(WireName.pascal(each.name()) + ": '" + each.name() + "',"));
        out.close("} as const;").gap();
        out.docs(type.docs(), type.gate());
        out.line("export type " + name + " = (typeof " + name + ")[keyof typeof " + name + "];")
                .gap();
        out.line("/** Every {@link " + name + "}, in the order of the contract. */");
        List<String> values = cases.stream()
                .map(each -> name + "." + WireName.pascal(each.name()))
                .toList();
        out.list("export const " + project.names().values(type.id()) + ": readonly " + name + "[] = [", values, "];");
    }
}
