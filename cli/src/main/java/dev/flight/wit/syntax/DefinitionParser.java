package dev.flight.wit.syntax;

import dev.flight.diagnostic.Finding;
import dev.flight.wit.syntax.Tree.Form;
import dev.flight.wit.syntax.Tree.FunctionTree;
import dev.flight.wit.syntax.Tree.Lead;
import dev.flight.wit.syntax.Tree.Name;
import dev.flight.wit.syntax.Tree.Part;
import dev.flight.wit.syntax.Tree.TypeTree;
import dev.flight.wit.syntax.Tree.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads definitions of types. */
final class DefinitionParser {

    private final Tokens tokens;
    private final Recovery recovery;
    private final LeadParser leads;
    private final TypeParser types;
    private final ListParser lists;
    private final FunctionParser functions;

    DefinitionParser(Tokens tokens, Recovery recovery, LeadParser leads, ListParser lists, FunctionParser functions) {
        this.tokens = tokens;
        this.recovery = recovery;
        this.leads = leads;
        this.types = new TypeParser(tokens);
        this.lists = lists;
        this.functions = functions;
    }

    /** The definition that the word begins; {@code word} is a keyword, or what another language has for it. */
    TypeTree definition(Lead lead, String word) {
        tokens.next();
        Name name = tokens.name("a type");
        return switch (word) {
            case "record" -> braced(lead, name, Form.RECORD, this::field);
            case "variant" -> braced(lead, name, Form.VARIANT, this::variantCase);
            case "enum" -> braced(lead, name, Form.ENUM, part -> new Part(part, tokens.name("a case"), null));
            case "flags" -> braced(lead, name, Form.FLAGS, part -> new Part(part, tokens.name("a flag"), null));
            case "resource" -> new TypeTree(lead, name, Form.RESOURCE, List.of(), resource());
            default -> alias(lead, name);
        };
    }

    private TypeTree braced(Lead lead, Name name, Form form, Function<Lead, Part> part) {
        String of = form.name().toLowerCase(Locale.ROOT) + " `" + name.text() + "`";
        int mistakes = tokens.mistakes().count();
        List<Part> parts = lists.braces(of, () -> part.apply(leads.docsOnly(form.part())));
        if (parts.isEmpty() && tokens.mistakes().count() == mistakes) {
            empty(of, name, form);
        }
        return new TypeTree(lead, name, form, List.copyOf(parts), List.of());
    }

    private void empty(String of, Name name, Form form) {
        tokens.mistakes()
                .add(Finding.error("contract/empty-type", name.at(), "")
                        .says("the " + of + " has nothing in it")
                        .hint("write at least one " + form.part()));
    }

    private Part field(Lead lead) {
        Name name = tokens.name("a field");
        tokens.expect(":", PartHints.hint(tokens.peek(), "a field has a name and a type: `name: string`"));
        return new Part(lead, name, types.type());
    }

    private Part variantCase(Lead lead) {
        Name name = tokens.name("a case");
        if (!tokens.accept("(")) {
            return new Part(lead, name, null);
        }
        TypeUse payload = types.type();
        tokens.expect(")", "a case carries one type; several are a `tuple<A, B>`");
        return new Part(lead, name, payload);
    }

    private TypeTree alias(Lead lead, Name name) {
        tokens.expect("=", "an alias is `type name = string;`");
        TypeUse target = types.type();
        tokens.endOfItem("alias");
        return new TypeTree(lead, name, Form.ALIAS, List.of(new Part(Lead.NONE, name, target)), List.of());
    }

    private List<FunctionTree> resource() {
        if (tokens.accept(";")) {
            return List.of();
        }
        Token open = tokens.expect("{", "a resource ends with `;`, or has its methods in braces");
        List<FunctionTree> methods = new ArrayList<>();
        while (!tokens.accept("}")) {
            if (tokens.atEnd() || recovery.atDefinition()) {
                tokens.neverClosed(open, "resource", "}");
                break;
            }
            method(methods);
        }
        return List.copyOf(methods);
    }

    private void method(List<FunctionTree> methods) {
        int start = tokens.position();
        try {
            methods.add(functions.ofResource());
        } catch (Unexpected noted) {
            recovery.toNextMember(start);
        }
    }
}
