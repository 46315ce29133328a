package dev.flight.wit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Contracts as WIT. What is printed reads as the same contract, at other places. */
public final class WitPrinter {

    private final WitPackage in;
    private final Outline out = new Outline();

    private WitPrinter(WitPackage in) {
        this.in = in;
    }

    /** A file for each package by its path, as {@link ContractReader} takes them; dependencies stand in {@code deps}. */
    public static Map<String, String> files(Contract contract) {
        Map<String, String> files = new LinkedHashMap<>();
        for (WitPackage each : contract.packages()) {
            String name = each.name().toString().replace(':', '_').replace('/', '+') + ".wit";
            files.put(each.isDependency() ? "deps/" + name : name, print(each));
        }
        return files;
    }

    /** A package as a file of its own. */
    public static String print(WitPackage in) {
        WitPrinter printer = new WitPrinter(in);
        printer.print();
        return printer.out.text();
    }

    private void print() {
        out.docs(in.docs());
        out.line("package " + name(in.name()) + ";");
        in.interfaces().forEach(each -> {
            out.line("");
            out.docs(each.docs());
            out.gate(each.gate());
            print("interface " + Outline.name(each.name()), each);
        });
        in.worlds().forEach(each -> {
            out.line("");
            print(each);
        });
    }

    private void print(String head, WitInterface each) {
        out.open(head);
        MemberPrinter members = new MemberPrinter(out, new TypeText(each.uses(), each.types()));
        uses(each.uses());
        each.types().forEach(members::type);
        each.functions().forEach(members::function);
        out.close();
    }

    private void print(World world) {
        out.docs(world.docs());
        out.gate(world.gate());
        out.open("world " + Outline.name(world.name()));
        MemberPrinter members = new MemberPrinter(out, new TypeText(world.uses(), world.types()));
        uses(world.uses());
        world.types().forEach(members::type);
        world.includes().forEach(this::include);
        world.items().forEach(each -> item(each, members));
        out.close();
    }

    private void uses(List<UsedType> uses) {
        for (UsedType each : uses) {
            String from = path(new InterfaceName(each.of().in(), each.of().owner()));
            String own = Outline.name(each.of().name());
            String as = Outline.name(each.name());
            out.gate(each.gate());
            out.line("use " + from + ".{" + (own.equals(as) ? own : own + " as " + as) + "};");
        }
    }

    private void item(WorldItem item, MemberPrinter members) {
        String way = item.direction() == WorldItem.Direction.IMPORT ? "import " : "export ";
        out.docs(item.docs());
        out.gate(item.gate());
        WitFunction function = item.function();
        WitInterface inline = item.inline();
        InterfaceName like = item.like();
        if (function != null) {
            out.line(way + Outline.name(item.name()) + ": " + members.signature(function) + ";");
        } else if (inline != null) {
            print(way + Outline.name(item.name()) + ": interface", inline);
        } else if (like != null) {
            boolean plain = !like.text().equals(item.name());
            out.line(way + (plain ? Outline.name(item.name()) + ": " : "") + path(like) + ";");
        }
    }

    private void include(WorldInclude include) {
        out.docs(include.docs());
        out.gate(include.gate());
        String renamed = include.renamed().stream()
                .map(each -> Outline.name(each.name()) + " as " + Outline.name(each.as()))
                .collect(Collectors.joining(", "));
        out.line("include " + path(include.world()) + (renamed.isEmpty() ? ";" : " with { " + renamed + " }"));
    }

    /** A package names what is its own without itself. */
    private String path(InterfaceName name) {
        if (name.in().equals(in.name())) {
            return Outline.name(name.name());
        }
        String version = name.in().version();
        String bare =
                name(new PackageName(name.in().namespaces(), name.in().path(), null)) + "/" + Outline.name(name.name());
        return version == null ? bare : bare + "@" + version;
    }

    private static String name(PackageName name) {
        String bare = name.namespaces().stream().map(Outline::name).collect(Collectors.joining(":")) + ":"
                + name.path().stream().map(Outline::name).collect(Collectors.joining("/"));
        return name.version() == null ? bare : bare + "@" + name.version();
    }
}
