package dev.flight.wit;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.wit.WitFunction.Kind;
import dev.flight.wit.WitFunction.Parameter;
import dev.flight.wit.syntax.Tree.Call;
import dev.flight.wit.syntax.Tree.FunctionTree;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.Part;
import dev.flight.wit.syntax.Tree.TypeTree;
import dev.flight.wit.syntax.Tree.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Functions with the types of their parameters and results. */
final class FunctionResolver {

    private final TypeResolver types;
    private final Leads leads;
    private final Findings findings;

    FunctionResolver(TypeResolver types, Leads leads, Findings findings) {
        this.types = types;
        this.leads = leads;
        this.findings = findings;
    }

    List<WitFunction> ofResource(TypeTree resource) {
        Unique methods = new Unique("method", findings);
        Unique constructors = new Unique("constructor", findings);
        List<WitFunction> functions = new ArrayList<>();
        for (FunctionTree tree : resource.functions()) {
            // A constructor has no name of its own, so that a method may be called like it.
            (tree.call() == Call.CONSTRUCTOR ? constructors : methods).add(tree.name());
            functions.add(function(tree, resource.name().text()));
        }
        return functions;
    }

    /** A function; of a resource, or with an empty name of none. */
    WitFunction function(FunctionTree tree, String resource) {
        parameterNames(tree);
        TypeUse result = tree.result();
        WitFunction function = new WitFunction(
                tree.name().text(),
                Kind.valueOf(tree.call().name()),
                tree.isAsync(),
                tree.parameters().stream().map(this::parameter).toList(),
                result == null ? null : types.type(result),
                Leads.docs(tree.lead()),
                leads.gate(tree.lead()),
                tree.name().at());
        if (tree.call() == Call.CONSTRUCTOR && result != null) {
            constructed(result, resource);
        }
        return function;
    }

    private void parameterNames(FunctionTree tree) {
        Unique unique = new Unique("parameter", findings);
        if (tree.call() == Call.METHOD) {
            unique.add(new Name("self", tree.name().at()));
        }
        tree.parameters().forEach(each -> unique.add(each.name()));
    }

    private Parameter parameter(Part part) {
        return new Parameter(part.name().text(), types.type(Objects.requireNonNull(part.type())));
    }

    private void constructed(TypeUse result, String resource) {
        boolean fallible = result.builtIn()
                && result.word().equals("result")
                && !result.arguments().isEmpty()
                && result.arguments().get(0).word().equals(resource);
        if (!fallible) {
            Finding.error("contract/resource", result.at(), "")
                    .says("the constructor of `" + resource + "` gives back something else")
                    .hint("leave `-> ...` out, or write `-> result<" + resource + ", E>` where it may fail")
                    .addTo(findings);
        }
    }
}
